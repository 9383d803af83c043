import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

export type Unit = 'minutes' | 'points';
export type EntryKind = 'service' | 'imported' | 'reversal' | 'redeem' | 'refund' | 'award' | 'gift';

/**
 * One side of a movement 变动. Every movement has two: the volunteer's (in that volunteer's chain) and a system
 * account's (`s:service`, `s:redeem` …, outside of any chain); both carry the same transferKey and sum to zero.
 */
@Entity('ledger_entry')
@UniqueKey('account', 'seq')
@UniqueKey('transferKey', 'account')
@Indexed('volunteerId', 'unit', 'serviceDate')
export class LedgerEntryRow {
  @Pk() id!: number;
  /** `v:12` for volunteer 12, `s:…` for the system. */
  @Str(40) account!: string;
  @Int({ nullable: true }) volunteerId!: number | null;
  /** Position in the volunteer's chain, from 1; null for system accounts. */
  @Int({ nullable: true }) seq!: number | null;
  /** Same key, same movement: posted once. */
  @Str(120) transferKey!: string;
  @Str(10) unit!: Unit;
  /** Signed whole minutes or points. */
  @Int() amount!: number;
  @Str(20) kind!: EntryKind;
  @Str(200) text!: string;
  @Str(30) sourceType!: string;
  @Int({ nullable: true }) sourceId!: number | null;
  /** Day in Asia/Shanghai that the movement belongs to. */
  @Str(10) serviceDate!: string;
  @At() at!: Date;
  @Str(64) prevHash!: string;
  @Str(64) hash!: string;
}

/** Where a volunteer's chain stands. */
@Entity('ledger_head')
@UniqueKey('volunteerId')
export class LedgerHead {
  @Pk() id!: number;
  @Int() volunteerId!: number;
  @Int() seq!: number;
  @Str(64) hash!: string;
  /** Hundredths of a point-minute below the next whole point, 0 to 5999. */
  @Int() carry!: number;
  /** Points that a reversal could not take because they were spent: taken from what is earned next. */
  @Int({ default: 0 }) owedPoints!: number;
  /** `seq` in the last published root. */
  @Int() rootSeq!: number;
}

/** A published daily root 账本日根. The same line stands in a file outside the database. */
@Entity('ledger_root')
@UniqueKey('day')
export class LedgerRoot {
  @Pk() id!: number;
  @Str(10) day!: string;
  @Str(64) root!: string;
  @Int() chains!: number;
  @Int() movements!: number;
  @At() publishedAt!: Date;
}

/** Chain heads that moved up to a root: what the root is a hash over. */
@Entity('ledger_root_head')
@UniqueKey('day', 'volunteerId')
@Indexed('volunteerId')
export class LedgerRootHead {
  @Pk() id!: number;
  @Str(10) day!: string;
  @Int() volunteerId!: number;
  @Int() seq!: number;
  @Str(64) hash!: string;
}

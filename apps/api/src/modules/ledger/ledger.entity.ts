import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

export type Unit = 'minutes' | 'points';
export type EntryKind = 'service' | 'imported' | 'reversal' | 'redeem' | 'refund' | 'award' | 'gift';

/**
 * One side of a movement 变动. Each movement has two: the volunteer's, in their chain, and a system account's (`s:service`, `s:redeem` …),
 * outside any chain. Both have the same transferKey and add up to zero.
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
  /** A movement with the same key is posted once. */
  @Str(120) transferKey!: string;
  @Str(10) unit!: Unit;
  /** Whole minutes or points, negative when taken away. */
  @Int() amount!: number;
  @Str(20) kind!: EntryKind;
  @Str(200) text!: string;
  @Str(30) sourceType!: string;
  @Int({ nullable: true }) sourceId!: number | null;
  /** Day of the service or movement (Asia/Shanghai). */
  @Str(10) serviceDate!: string;
  @At() at!: Date;
  @Str(64) prevHash!: string;
  @Str(64) hash!: string;
}

/** The head of a volunteer's chain, with the account's rests and debts. */
@Entity('ledger_head')
@UniqueKey('volunteerId')
export class LedgerHead {
  @Pk() id!: number;
  @Int() volunteerId!: number;
  @Int() seq!: number;
  @Str(64) hash!: string;
  /** Part of the next whole point, in hundredths of a point-minute, 0 to 5999. */
  @Int() carry!: number;
  /** Points of a reversal that had been spent already; taken from what is earned next. */
  @Int({ default: 0 }) owedPoints!: number;
  /** `seq` in the last published root. */
  @Int() rootSeq!: number;
  /** `headSignature` over all the above but `rootSeq`; empty before the first start of the release that signs. */
  @Str(64, { default: '' }) signature!: string;
}

/** A published root 账本日根 of a day or of a part of one, which is also a line of a file outside the database. Each covers the one before. */
@Entity('ledger_root')
@UniqueKey('day', 'part')
export class LedgerRoot {
  @Pk() id!: number;
  @Str(10) day!: string;
  /** Empty for the root of the whole day; else the time of day up to which it reaches, e.g. `14:05` (Asia/Shanghai). */
  @Str(5, { default: '' }) part!: string;
  @Str(64) root!: string;
  @Int() chains!: number;
  @Int() movements!: number;
  @At() publishedAt!: Date;
}

/** Chain heads that moved up to a root, over which the root is a hash. */
@Entity('ledger_root_head')
@UniqueKey('day', 'part', 'volunteerId')
@Indexed('volunteerId')
export class LedgerRootHead {
  @Pk() id!: number;
  @Str(10) day!: string;
  @Str(5, { default: '' }) part!: string;
  @Int() volunteerId!: number;
  @Int() seq!: number;
  @Str(64) hash!: string;
  /** Signature of the head at that time; empty in roots of releases that did not sign. */
  @Str(64, { default: '' }) signature!: string;
}

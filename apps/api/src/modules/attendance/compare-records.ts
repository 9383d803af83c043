import { Injectable } from '@nestjs/common';
import { Db, isOneOf, select } from '../../kit/db/index.js';
import { LedgerWitness, movedBy, type LedgerFault, type SeenChains } from '../ledger/index.js';
import type { Attendance } from './attendance.entity.js';

type Record = Pick<Attendance, 'id' | 'volunteerId' | 'state' | 'minutes' | 'points'>;

/** Compares service records with what was paid for them: a confirmed one its minutes and points, any other nothing. */
@Injectable()
export class CompareRecords {
  constructor(private readonly db: Db) {}

  @LedgerWitness()
  async compareRecords(chains: SeenChains): Promise<LedgerFault[]> {
    const among = isOneOf('volunteerId', [...chains.keys()]);
    const records = await select<Record>(
      this.db.em,
      `SELECT id, volunteerId, state, minutes, points FROM attendance WHERE ${among.sql}`,
      among.params,
    );
    const known = new Map(records.map((record) => [record.id, record]));
    const faults = records.flatMap((record) => differing(record, chains));
    for (const [volunteerId, chain] of chains)
      for (const { sourceType, sourceId } of chain)
        if (sourceType === 'attendance' && known.get(sourceId!)?.volunteerId !== volunteerId)
          faults.push(fault(volunteerId, `服务记录 ${sourceId} 已记账，但记录不存在或属于别人`));
    return faults;
  }
}

function differing({ id, volunteerId, state, minutes, points }: Record, chains: SeenChains): LedgerFault[] {
  const moved = (unit: string, kinds?: readonly string[]): number =>
    movedBy(chains.get(volunteerId)!, { unit, sourceType: 'attendance', sourceId: id, ...(kinds && { kinds }) });
  const paid = { minutes: moved('minutes'), points: moved('points', ['service']) };
  // Points of a reversed record are taken back as far as they are there; the rest is a debt of the account.
  const due = state === 'confirmed' ? { minutes: minutes ?? 0, points: points ?? 0 } : { minutes: 0, points: paid.points };
  if (paid.minutes === due.minutes && paid.points === due.points) return [];
  const text = `服务记录 ${id}（${due.minutes} 分钟、${due.points} 积分）与账本（${paid.minutes} 分钟、${paid.points} 积分）不符`;
  return [fault(volunteerId, text)];
}

const fault = (volunteerId: number, text: string): LedgerFault => ({ kind: 'recordDiffers', where: `v:${volunteerId}`, text });

import { Injectable } from '@nestjs/common';
import { Db, isOneOf, select } from '../../kit/db/index.js';
import { LedgerWitness, movedBy, type LedgerFault, type SeenChains } from '../ledger/index.js';
import type { Wish } from './wish.entity.js';

/** Compares confirmed wishes with what was paid for them. */
@Injectable()
export class CompareWishes {
  constructor(private readonly db: Db) {}

  @LedgerWitness()
  async compareWishes(chains: SeenChains): Promise<LedgerFault[]> {
    const among = isOneOf('volunteerId', [...chains.keys()]);
    const wishes = await select<Pick<Wish, 'id' | 'volunteerId' | 'state' | 'minutes' | 'points'>>(
      this.db.em,
      `SELECT id, volunteerId, state, minutes, points FROM wish WHERE ${among.sql}`,
      among.params,
    );
    return wishes.flatMap(({ id, volunteerId, state, minutes, points }): LedgerFault[] => {
      const moved = (unit: string): number => movedBy(chains.get(volunteerId!)!, { unit, sourceType: 'wish', sourceId: id });
      const paid = { minutes: moved('minutes'), points: moved('points') };
      const due = state === 'confirmed' ? { minutes: minutes ?? 0, points: points ?? 0 } : { minutes: 0, points: 0 };
      if (paid.minutes === due.minutes && paid.points === due.points) return [];
      const text = `微心愿 ${id}（${due.minutes} 分钟、${due.points} 积分）与账本（${paid.minutes} 分钟、${paid.points} 积分）不符`;
      return [{ kind: 'recordDiffers', where: `v:${volunteerId}`, text }];
    });
  }
}

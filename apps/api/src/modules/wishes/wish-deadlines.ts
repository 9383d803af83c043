import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { affected, Db, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { hasMovedOn } from '../../kit/lifecycle/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { WishMoves } from './wish-moves.js';
import { Wish } from './wish.entity.js';

const AT_ONCE = 100;

/** Handles wishes whose deadline has passed. */
@Injectable()
export class WishDeadlines {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly outbox: Outbox,
    private readonly moves: WishMoves,
  ) {}

  /** Expires wishes that nobody claimed. */
  @DueJob('wishes.expire', { everySeconds: 60 })
  async expire(now: Date): Promise<number> {
    const due = await this.db.em.find(Wish, {
      where: { state: 'open', dueAt: LessThanOrEqual(now) },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    let done = 0;
    for (const wish of due) done += (await this.expireOne(wish)) ? 1 : 0;
    return done;
  }

  /** Tells those concerned, once for each deadline, about wishes that were not fulfilled or confirmed in time. */
  @DueJob('wishes.overdue', { everySeconds: 60 })
  async overdue(now: Date): Promise<number> {
    const due = await this.db.em.find(Wish, {
      where: { state: In(['claimed', 'fulfilled']), dueAt: LessThanOrEqual(now), overdueTold: false },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    let done = 0;
    for (const { id, state } of due)
      done += await this.tx.run(async (em) => {
        const sql = 'UPDATE wish SET overdueTold = ? WHERE id = ? AND state = ? AND dueAt <= ? AND overdueTold = ?';
        const mine = await affected(em, sql, [true, id, state, now, false]);
        if (mine === 1) await this.outbox.add('wish.overdue', { id });
        return mine;
      });
    return done;
  }

  private async expireOne(wish: Wish): Promise<boolean> {
    try {
      await this.moves.move(wish, 'expire', null, { patch: { dueAt: null } });
      return true;
    } catch (error) {
      // The wish was claimed or expired meanwhile.
      if (hasMovedOn(error)) return false;
      throw error;
    }
  }
}

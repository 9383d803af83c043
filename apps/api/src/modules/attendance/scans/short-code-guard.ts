import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, MINUTE_MS } from '../../../kit/clock/index.js';
import { affected, insert, isDuplicateKey, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { ShortCodeAttempt } from '../attendance.entity.js';
import type { Venue } from '../duty.js';

const ATTEMPTS = 5;
const WINDOW_MS = 5 * MINUTE_MS;

type Where = Pick<Venue, 'kind' | 'venueId'>;

/** Keeps six digits from being guessed: after five wrong ones at a venue, an account waits until five minutes (real time) have passed. */
@Injectable()
export class ShortCodeGuard {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt before the digits are checked, in a transaction of its own, so that many attempts at once are limited too.
   * @throws TOO_MANY_REQUESTS
   */
  async take(accountId: number, where: Where): Promise<void> {
    const wait = await this.tx.run((em) => this.count(em, accountId, where));
    if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(wait / 1000) });
  }

  /** Forgets wrong attempts after right digits. In an open transaction, scans of one account at one venue wait for each other here. */
  async forget(accountId: number, { kind, venueId }: Where): Promise<void> {
    const sql = 'UPDATE short_code_attempt SET wrong = 0 WHERE accountId = ? AND kind = ? AND venueId = ?';
    await this.tx.run((em) => affected(em, sql, [accountId, kind, venueId]));
  }

  /** Milliseconds to wait; 0 when the attempt was counted. */
  private async count(em: EntityManager, accountId: number, { kind, venueId }: Where): Promise<number> {
    const now = this.clock.wall();
    const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
    const row = { accountId, kind, venueId };
    try {
      if (!(await em.existsBy(ShortCodeAttempt, row))) {
        await insert(em, ShortCodeAttempt, { ...row, wrong: 1, windowEndsAt });
        return 0;
      }
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const where = 'accountId = ? AND kind = ? AND venueId = ?';
    const fresh = `UPDATE short_code_attempt SET wrong = 1, windowEndsAt = ? WHERE ${where} AND windowEndsAt <= ?`;
    if ((await affected(em, fresh, [windowEndsAt, accountId, kind, venueId, now])) === 1) return 0;
    const more = `UPDATE short_code_attempt SET wrong = wrong + 1 WHERE ${where} AND wrong < ${ATTEMPTS}`;
    if ((await affected(em, more, [accountId, kind, venueId])) === 1) return 0;
    const full = await em.findOneByOrFail(ShortCodeAttempt, row);
    return Math.max(1, full.windowEndsAt.getTime() - now.getTime());
  }
}

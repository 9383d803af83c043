import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/index.js';
import { affected, insert, isDuplicateKey, Tx } from '../db/index.js';
import { DueJob } from '../jobs/index.js';
import { AttemptWindow } from './attempt-window.entity.js';

export interface AttemptLimit {
  /** Attempts in a window. */
  readonly most: number;
  /** Length of a window, which begins with its first attempt, in milliseconds of real time. */
  readonly windowMs: number;
}

/** Limits how often something is tried: counted in the database, so in all processes together. */
@Injectable()
export class Attempts {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt before its result is known, in a transaction of its own, so that many at once are limited too. Returns 0, or the
   * milliseconds to wait when the window is full; then nothing was counted.
   */
  async take(name: string, limit: AttemptLimit): Promise<number> {
    return this.tx.run((em) => this.count(em, name, limit));
  }

  /** Forgets all attempts of the window. In an open transaction, callers with the same name wait for each other here. */
  async forget(name: string): Promise<void> {
    await this.tx.run((em) => affected(em, 'UPDATE attempt_window SET attempts = 0 WHERE name = ?', [name]));
  }

  /** Takes back one attempt, which turned out not to be one of those that are limited. */
  async giveBack(name: string): Promise<void> {
    const sql = 'UPDATE attempt_window SET attempts = attempts - 1 WHERE name = ? AND attempts > 0';
    await this.tx.run((em) => affected(em, sql, [name]));
  }

  /** Deletes windows that have ended. */
  @DueJob('attempts.forgetEnded', { everySeconds: 600 })
  async forgetEnded(): Promise<number> {
    const now = this.clock.wall();
    return this.tx.run((em) => affected(em, 'DELETE FROM attempt_window WHERE endsAt <= ?', [now]));
  }

  private async count(em: EntityManager, name: string, { most, windowMs }: AttemptLimit): Promise<number> {
    const now = this.clock.wall();
    const endsAt = new Date(now.getTime() + windowMs);
    try {
      if (!(await em.existsBy(AttemptWindow, { name }))) {
        await insert(em, AttemptWindow, { name, attempts: 1, endsAt });
        return 0;
      }
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const fresh = 'UPDATE attempt_window SET attempts = 1, endsAt = ? WHERE name = ? AND endsAt <= ?';
    if ((await affected(em, fresh, [endsAt, name, now])) === 1) return 0;
    const more = 'UPDATE attempt_window SET attempts = attempts + 1 WHERE name = ? AND attempts < ?';
    if ((await affected(em, more, [name, most])) === 1) return 0;
    const full = await em.findOneBy(AttemptWindow, { name });
    return Math.max(1, (full?.endsAt.getTime() ?? 0) - now.getTime());
  }
}

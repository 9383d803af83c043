import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock, MINUTE_MS } from '../../../kit/clock/index.js';
import { KeyedHash } from '../../../kit/crypto/index.js';
import { affected, Db, insert, isDuplicateKey, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { LoginAttempt } from './login-attempt.entity.js';

const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/** What an attempt leaves: the number of wrong ones still allowed, or until when the name is locked. */
export type Taken = { readonly left: number } | { readonly lockedUntil: Date };

/** Counts wrong passwords by login name, whether it has an account or not. Real time. */
@Injectable()
export class LoginAttempts {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
  ) {}

  /**
   * Counts an attempt before the password is checked, so that many attempts at once are limited too. The fifth in a row locks the name.
   * @throws ACCOUNT_LOCKED
   */
  async take(login: string): Promise<Taken> {
    const loginHash = this.hashOf(login);
    const row = await this.tx.run((em) => this.count(em, loginHash));
    if (!row) {
      const locked = await this.db.em.findOneBy(LoginAttempt, { loginHash });
      throw new AppError('ACCOUNT_LOCKED', { until: (locked?.lockedUntil ?? this.clock.wall()).toISOString() });
    }
    return row.lockedUntil ? { lockedUntil: row.lockedUntil } : { left: ATTEMPTS - row.failed };
  }

  /** Called after a right password, or when staff set a new one. */
  async clear(login: string): Promise<void> {
    await this.tx.run((em) => em.delete(LoginAttempt, { loginHash: this.hashOf(login) }));
  }

  /** Until when these login names are locked; others are left out. */
  async locked(logins: readonly string[]): Promise<Map<string, Date>> {
    const byHash = new Map(logins.map((login) => [this.hashOf(login), login]));
    if (byHash.size === 0) return new Map();
    const rows = await this.db.em.findBy(LoginAttempt, { loginHash: In([...byHash.keys()]) });
    const now = this.clock.wall();
    return new Map(
      rows.flatMap(({ loginHash, lockedUntil }) => (lockedUntil && lockedUntil > now ? [[byHash.get(loginHash)!, lockedUntil]] : [])),
    );
  }

  /** The counters after this attempt; null when the name is locked. */
  private async count(em: EntityManager, loginHash: string): Promise<LoginAttempt | null> {
    const now = this.clock.wall();
    const until = new Date(now.getTime() + LOCK_MINUTES * MINUTE_MS);
    // MariaDB evaluates assignments from left to right, so the lock is set before the counter changes.
    const sql = `UPDATE login_attempt SET lockedUntil = CASE WHEN failed + 1 >= ${ATTEMPTS} THEN ? ELSE NULL END,
      failed = CASE WHEN failed + 1 >= ${ATTEMPTS} THEN 0 ELSE failed + 1 END, lastAt = ?
      WHERE loginHash = ? AND (lockedUntil IS NULL OR lockedUntil <= ?)`;
    const step = () => affected(em, sql, [until, now, loginHash, now]);
    if ((await step()) !== 1) {
      const known = await em.existsBy(LoginAttempt, { loginHash });
      if (known) return null;
      try {
        await insert(em, LoginAttempt, { loginHash, failed: 1, lockedUntil: null, lastAt: now });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        if ((await step()) !== 1) return null;
      }
    }
    return em.findOneBy(LoginAttempt, { loginHash });
  }

  private hashOf(login: string): string {
    return this.hash.of('account.login', login);
  }
}

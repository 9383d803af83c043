import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session as SessionAnswer } from '@zhiyuanhong/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import { AccessTokens, LiveSessions } from '../../../kit/access/index.js';
import { Clock, DAY_MS } from '../../../kit/clock/index.js';
import { affected, Db, insert, select, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountStore } from '../accounts/account.store.js';
import { Accounts } from '../accounts/accounts.js';
import { Session } from './session.entity.js';

/** Days after which a session ends that was not refreshed. */
const SESSION_DAYS = 30;

type Rotation = { readonly accountId: number; readonly version: number; readonly refreshToken: string } | 'invalid' | 'reused';

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** Login sessions 会话: short-lived access tokens, and refresh tokens that are valid once. Real time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly tokens: AccessTokens,
    private readonly store: AccountStore,
    private readonly accounts: Accounts,
    private readonly db: Db,
    private readonly live: LiveSessions,
  ) {
    live.register(async (em, family, hold) => {
      const holding = hold && db.engine !== 'sqlite' ? ' LOCK IN SHARE MODE' : '';
      const sql = `SELECT version, endedAt FROM session WHERE family = ?${holding}`;
      const [session] = await select<Pick<Session, 'version' | 'endedAt'>>(em, sql, [family]);
      if (!session) return null;
      return session.endedAt ? 'ended' : { version: session.version };
    });
  }

  /** Opens a session for somebody whose identity has just been proven. @throws ACCOUNT_DISABLED */
  async open(accountId: number): Promise<SessionAnswer> {
    const family = randomUUID();
    const secret = newSecret();
    const now = this.clock.wall();
    await this.tx.run(async (em) => {
      await this.requireEnabled(accountId);
      await insert(em, Session, {
        family,
        accountId,
        refreshHash: hashOf(secret),
        version: 1,
        rotatedAt: now,
        expiresAt: until(now),
        endedAt: null,
      });
      await em.update(Account, { id: accountId }, { lastLoginAt: this.clock.now() });
    });
    return this.answer({ accountId, version: 1, refreshToken: `${family}.${secret}` }, family);
  }

  /**
   * New tokens for a refresh token, which is valid once. A second use ends the session, because either that token or its successor was
   * stolen.
   * @throws REFRESH_TOKEN_INVALID, REFRESH_TOKEN_REUSED, ACCOUNT_DISABLED
   */
  async refresh(refreshToken: string): Promise<SessionAnswer> {
    const [family = '', secret = ''] = refreshToken.split('.');
    const rotation = await this.tx.run((em) => this.rotate(em, family, secret));
    if (rotation === 'reused') throw new AppError('REFRESH_TOKEN_REUSED');
    if (rotation === 'invalid') throw new AppError('REFRESH_TOKEN_INVALID');
    await this.requireEnabled(rotation.accountId);
    return this.answer(rotation, family);
  }

  /** Another access token for the session, with what has changed about the account. */
  async accessToken(accountId: number, sessionId: string): Promise<{ accessToken: string; accessExpiresAt: string }> {
    const session = await this.db.em.findOneBy(Session, { family: sessionId });
    const { accessToken, expiresAt } = this.tokens.issue(
      this.accounts.actorOf(await this.accounts.me(accountId), sessionId, session?.version),
    );
    return { accessToken, accessExpiresAt: expiresAt.toISOString() };
  }

  async end(family: string): Promise<void> {
    await this.change((em) => em.update(Session, { family, endedAt: IsNull() }, { endedAt: this.clock.wall() }));
  }

  /** Ends all sessions of an account, in the open transaction. */
  async endAll(accountId: number): Promise<void> {
    await this.change((em) => em.update(Session, { accountId, endedAt: IsNull() }, { endedAt: this.clock.wall() }));
  }

  /** Makes all access tokens of an account invalid, so that they are refreshed with what it may do now; in the open transaction. */
  async outdate(accountId: number): Promise<void> {
    await this.change((em) => em.update(Session, { accountId, endedAt: IsNull() }, { version: () => 'version + 1' }));
  }

  private change(write: (em: EntityManager) => Promise<unknown>): Promise<void> {
    return this.tx.run(async (em) => {
      await write(em);
      this.tx.afterCommit(() => this.live.changed());
    });
  }

  // Returns the error instead of throwing it, because ending a stolen session must be committed.
  private async rotate(em: EntityManager, family: string, secret: string): Promise<Rotation> {
    const now = this.clock.wall();
    const next = newSecret();
    const sql =
      'UPDATE session SET refreshHash = ?, rotatedAt = ?, expiresAt = ? WHERE family = ? AND refreshHash = ? AND endedAt IS NULL AND expiresAt > ?';
    const rotated = (await affected(em, sql, [hashOf(next), now, until(now), family, hashOf(secret), now])) === 1;
    const session = await em.findOneBy(Session, { family });
    if (rotated && session) return { accountId: session.accountId, version: session.version, refreshToken: `${family}.${next}` };
    if (!session || session.endedAt || session.expiresAt <= now) return 'invalid';
    await this.end(family);
    return 'reused';
  }

  private async requireEnabled(accountId: number): Promise<void> {
    const account = await this.store.byId(accountId);
    if (!account || account.disabled) throw new AppError('ACCOUNT_DISABLED');
  }

  private async answer({ accountId, version, refreshToken }: Exclude<Rotation, string>, family: string): Promise<SessionAnswer> {
    const me = await this.accounts.me(accountId);
    const { accessToken, expiresAt } = this.tokens.issue(this.accounts.actorOf(me, family, version));
    return { accessToken, accessExpiresAt: expiresAt.toISOString(), refreshToken, me };
  }
}

const until = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

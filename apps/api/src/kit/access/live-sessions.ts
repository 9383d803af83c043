import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentCaller } from '../audit/index.js';
import { Clock } from '../clock/index.js';
import { Db, Tx } from '../db/index.js';
import { AppError } from '../errors/index.js';
import type { Actor } from './actor.js';

/** What has become of a session: its present version, or its end. Null for one that is not known. */
type SessionState = { readonly version: number } | 'ended' | null;
/** Reads a session; `hold` keeps it as it is until the open transaction ends. */
type ReadSession = (em: EntityManager, sessionId: string, hold: boolean) => Promise<SessionState>;
type Caller = Pick<Actor, 'sessionId' | 'sessionVersion'>;

/** How long an answer about a session may be used for reading. */
const KEPT_MS = 1000;

/**
 * Whether an access token still holds: it says what its account was allowed when it was issued, and since then the session may have ended or
 * the account's roles may have changed. Reads trust an answer for a second; each transaction of a request asks again, and keeps the session
 * as it is until it has been committed.
 */
@Injectable()
export class LiveSessions {
  private readonly kept = new Map<string, { readonly until: number; readonly state: Promise<SessionState> }>();
  private readSession: ReadSession = () => Promise.resolve(null);

  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {
    this.tx.onBegin(async (em) => {
      const caller = currentCaller();
      if (caller) refuse(caller, await this.readSession(em, caller.sessionId, true));
    });
  }

  /** Identity registers how a session is read. */
  register(readSession: ReadSession): void {
    this.readSession = readSession;
  }

  /** @throws SESSION_EXPIRED when the session has ended or changed, at the latest a second after that */
  async require(caller: Caller): Promise<void> {
    refuse(caller, await this.stateOf(caller.sessionId));
  }

  /** Called when sessions have ended or changed, so that this process knows at once. */
  changed(): void {
    this.kept.clear();
  }

  private stateOf(sessionId: string): Promise<SessionState> {
    const now = this.clock.wall().getTime();
    const known = this.kept.get(sessionId);
    // A clock that was set back must not prolong anything.
    if (known && known.until > now && known.until <= now + KEPT_MS) return known.state;
    const state = this.readSession(this.db.em, sessionId, false);
    // Inserted anew at the end, so that the map stays sorted by age.
    this.kept.delete(sessionId);
    this.kept.set(sessionId, { until: now + KEPT_MS, state });
    state.catch(() => this.kept.delete(sessionId));
    for (const [id, { until }] of this.kept) {
      if (until > now) break;
      this.kept.delete(id);
    }
    return state;
  }
}

/** Sessions that are not known were not opened by a login: they are deleted long after their last token has expired. */
function refuse({ sessionVersion }: Caller, state: SessionState): void {
  if (state === null) return;
  if (state === 'ended' || state.version !== sessionVersion) throw new AppError('SESSION_EXPIRED');
}

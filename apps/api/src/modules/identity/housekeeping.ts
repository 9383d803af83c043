import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, DAY_MS } from '../../kit/clock/index.js';
import { Db, removeAll, Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { LoginAttempt } from './sessions/login-attempt.entity.js';
import { PhoneCode } from './sessions/phone-code.entity.js';
import { Session } from './sessions/session.entity.js';

@Injectable()
export class IdentityHousekeeping {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Deletes expired sessions and codes, and wrong passwords that are a day old. Real time. */
  @DueJob('purge sessions and codes', { everySeconds: 3600 })
  async purge(): Promise<number> {
    const old = LessThan(new Date(this.clock.wall().getTime() - DAY_MS));
    const sessions = await removeAll(this.db, this.tx, Session, { expiresAt: old });
    const codes = await removeAll(this.db, this.tx, PhoneCode, { expiresAt: old });
    const attempts = await removeAll(this.db, this.tx, LoginAttempt, { lastAt: old });
    return sessions + codes + attempts;
  }
}

import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { LoginAttempt, PhoneCode } from './attempt.entity.js';
import { Session } from './session.entity.js';

const DAY_MS = 86_400_000;

@Injectable()
export class IdentityHousekeeping {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Removes what proves nothing any more: expired sessions and codes, and wrong passwords of yesterday. Wall time. */
  @DueJob('purge sessions and codes', { everySeconds: 3600 })
  async purge(): Promise<number> {
    const yesterday = new Date(this.clock.wall().getTime() - DAY_MS);
    return this.tx.run(async (em) => {
      const sessions = await em.delete(Session, { expiresAt: LessThan(yesterday) });
      const codes = await em.delete(PhoneCode, { expiresAt: LessThan(yesterday) });
      const attempts = await em.delete(LoginAttempt, { lastAt: LessThan(yesterday) });
      return (sessions.affected ?? 0) + (codes.affected ?? 0) + (attempts.affected ?? 0);
    });
  }
}

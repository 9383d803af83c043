import { Injectable } from '@nestjs/common';
import { Attempts } from '../../../kit/attempts/index.js';
import { MINUTE_MS } from '../../../kit/clock/index.js';
import { AppError } from '../../../kit/errors/index.js';
import type { Venue } from '../duty.js';

const LIMIT = { most: 5, windowMs: 5 * MINUTE_MS };

type Where = Pick<Venue, 'kind' | 'venueId'>;

/** Keeps six digits from being guessed: after five wrong ones at a venue, an account waits until five minutes (real time) have passed. */
@Injectable()
export class ShortCodeGuard {
  constructor(private readonly attempts: Attempts) {}

  /** Counts an attempt before the digits are checked. @throws TOO_MANY_REQUESTS */
  async take(accountId: number, where: Where): Promise<void> {
    const wait = await this.attempts.take(nameOf(accountId, where), LIMIT);
    if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(wait / 1000) });
  }

  /** Forgets wrong attempts after right digits. In an open transaction, scans of one account at one venue wait for each other here. */
  forget(accountId: number, where: Where): Promise<void> {
    return this.attempts.forget(nameOf(accountId, where));
  }
}

const nameOf = (accountId: number, { kind, venueId }: Where): string => `shortCode:${accountId}:${kind}:${venueId}`;

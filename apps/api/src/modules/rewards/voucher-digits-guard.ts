import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kit/access/index.js';
import { Attempts } from '../../kit/attempts/index.js';
import { MINUTE_MS } from '../../kit/clock/index.js';
import { AppError } from '../../kit/errors/index.js';

const WINDOW_MS = 15 * MINUTE_MS;
/** Wrong digits of one partner for one voucher number, whether there is such a voucher or not. */
const PER_NUMBER = { most: 5, windowMs: WINDOW_MS };
/** Wrong digits of one partner in all. */
const IN_ALL = { most: 30, windowMs: WINDOW_MS };

/** Keeps the last four typed digits of a voucher, and the numbers themselves, from being guessed at a counter. */
@Injectable()
export class VoucherDigitsGuard {
  constructor(private readonly attempts: Attempts) {}

  /** Counts an attempt before the digits are checked. @throws VOUCHER_TRIES_USED */
  async take(actor: Actor, number: string): Promise<void> {
    const [one, all] = namesOf(actor, number);
    const wait = (await this.attempts.take(one, PER_NUMBER)) || (await this.attempts.take(all, IN_ALL));
    if (wait > 0) throw new AppError('VOUCHER_TRIES_USED', { minutes: Math.ceil(wait / MINUTE_MS) });
  }

  /** After right digits. */
  async forget(actor: Actor, number: string): Promise<void> {
    const [one, all] = namesOf(actor, number);
    await this.attempts.forget(one);
    await this.attempts.giveBack(all);
  }
}

function namesOf({ grants, accountId }: Actor, number: string): [string, string] {
  const partners = grants.flatMap(({ scope }) => (scope.kind === 'partner' ? [scope.id] : []));
  const who = partners.length > 0 ? `partner:${partners.sort((a, b) => a - b).join()}` : `account:${accountId}`;
  return [`voucher:${number}:${who.slice(0, 60)}`, `vouchers:${who.slice(0, 60)}`];
}

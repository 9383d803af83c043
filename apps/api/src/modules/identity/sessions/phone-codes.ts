import { phoneCodeDigits } from '@zhiyuanhong/contracts/limits';
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, DAY_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import { KeyedHash } from '../../../kit/crypto/index.js';
import { affected, insert, isDuplicateKey, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { PhoneCode } from './phone-code.entity.js';

export const CODE_MINUTES = 5;
export const RESEND_SECONDS = 60;
const ATTEMPTS = 5;
const A_DAY = 10;

type Tried = { readonly right: true } | { readonly right: false; readonly left: number } | null;

/**
 * One-time codes 验证码: six digits, valid for five minutes and five attempts, one a minute and ten a day for each phone. Real time; stored
 * hashed.
 */
@Injectable()
export class PhoneCodes {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
  ) {}

  /** A new code for this phone, which replaces the one before. @throws TOO_MANY_REQUESTS */
  async issue(phone: string): Promise<string> {
    const code = String(randomInt(10 ** phoneCodeDigits)).padStart(phoneCodeDigits, '0');
    const wait = await this.tx.run((em) => this.store(em, this.phoneHash(phone), this.codeHash(phone, code)));
    if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    return code;
  }

  /** Withdraws a code that could not be sent, so that another may be requested at once. */
  async withdraw(phone: string, code: string): Promise<void> {
    await this.tx.run((em) => em.delete(PhoneCode, { phoneHash: this.phoneHash(phone), codeHash: this.codeHash(phone, code) }));
  }

  /** Checks the code and uses it up. @throws PHONE_CODE_WRONG, PHONE_CODE_EXPIRED */
  async use(phone: string, code: string): Promise<void> {
    const tried = await this.tx.run((em) => this.attempt(em, this.phoneHash(phone), this.codeHash(phone, code)));
    if (!tried) throw new AppError('PHONE_CODE_EXPIRED');
    if (!tried.right) throw new AppError('PHONE_CODE_WRONG', { attemptsLeft: tried.left });
  }

  /** Stores the code; returns the seconds to wait when too many were sent, else 0. */
  private async store(em: EntityManager, phoneHash: string, codeHash: string): Promise<number> {
    const now = this.clock.wall();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
    const latest = new Date(now.getTime() - RESEND_SECONDS * 1000);
    const dayAgo = new Date(now.getTime() - DAY_MS);
    const set = 'UPDATE phone_code SET codeHash = ?, attempts = 0, sentAt = ?, expiresAt = ?';
    const found = 'WHERE phoneHash = ? AND sentAt <= ?';
    const sent = [codeHash, now, expiresAt] as const;
    const again = `${set}, sentToday = 1, countedFrom = ? ${found} AND (countedFrom IS NULL OR countedFrom <= ?)`;
    if ((await affected(em, again, [...sent, now, phoneHash, latest, dayAgo])) === 1) return 0;
    const further = `${set}, sentToday = sentToday + 1 ${found} AND countedFrom > ? AND sentToday < ${A_DAY}`;
    if ((await affected(em, further, [...sent, phoneHash, latest, dayAgo])) === 1) return 0;
    try {
      await insert(em, PhoneCode, { phoneHash, codeHash, attempts: 0, sentAt: now, expiresAt, sentToday: 1, countedFrom: now });
      return 0;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const last = await em.findOneByOrFail(PhoneCode, { phoneHash });
      const free = last.sentToday >= A_DAY && last.countedFrom ? last.countedFrom.getTime() + DAY_MS : 0;
      const until = Math.max(last.sentAt.getTime() + RESEND_SECONDS * 1000, free);
      return Math.max(1, Math.ceil((until - now.getTime()) / 1000));
    }
  }

  /** Counts an attempt; null when there is no code to check. */
  private async attempt(em: EntityManager, phoneHash: string, codeHash: string): Promise<Tried> {
    const counting = `UPDATE phone_code SET attempts = attempts + 1 WHERE phoneHash = ? AND codeHash <> '' AND expiresAt > ? AND attempts < ${ATTEMPTS}`;
    if ((await affected(em, counting, [phoneHash, this.clock.wall()])) !== 1) return null;
    if ((await affected(em, "UPDATE phone_code SET codeHash = '' WHERE phoneHash = ? AND codeHash = ?", [phoneHash, codeHash])) === 1)
      return { right: true };
    const row = await em.findOneBy(PhoneCode, { phoneHash });
    return { right: false, left: ATTEMPTS - (row?.attempts ?? ATTEMPTS) };
  }

  private phoneHash(phone: string): string {
    return this.hash.of('account.phone', phone);
  }

  private codeHash(phone: string, code: string): string {
    return this.hash.of('phoneCode', `${phone} ${code}`);
  }
}

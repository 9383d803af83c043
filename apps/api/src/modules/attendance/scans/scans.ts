import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { District } from '../../../district.js';
import type { Actor } from '../../../kit/access/index.js';
import { Clock, HOUR_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import { affected, Db, insert, removeAll, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import type { Call } from '../../../kit/endpoint/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { Settings } from '../../../settings.js';
import { ScanClaim, type AttendanceMethod } from '../attendance.entity.js';
import { judgeShortCode, stepAt, type Judgement } from '../core/venue-code.js';
import type { Venue } from '../duty.js';
import { ShortCodeGuard } from './short-code-guard.js';

/** Proof of where somebody was, and when. */
export interface Scan extends Pick<Venue, 'kind' | 'venueId'> {
  /** Moment of the scan; the login after it may take longer. */
  readonly at: Date;
  readonly method: AttendanceMethod;
  readonly claim: ScanClaim | null;
}
export type ScanInput = Call<'checkIn'>['body'];

const CLAIM_MS = 30 * MINUTE_MS;
const KEPT_MS = 24 * HOUR_MS;

/** Stores scans of venue codes as claims, and proves with a claim or with six digits where somebody is. */
@Injectable()
export class Scans {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly guard: ShortCodeGuard,
  ) {}

  /**
   * Stores a valid scan. A volunteer's scan is bound to their account; without a volunteer it is not, because the login may move to another
   * account before the check-in.
   */
  async claim({ kind, venueId }: Pick<Venue, 'kind' | 'venueId'>, actor: Actor | null): Promise<ScanClaim> {
    const scannedAt = this.clock.now();
    const claim = {
      nonce: randomBytes(18).toString('base64url'),
      kind,
      venueId,
      scannedAt,
      expiresAt: new Date(scannedAt.getTime() + CLAIM_MS),
      accountId: actor?.volunteerId ? actor.accountId : null,
      usedFor: null,
      attendanceId: null,
    };
    return this.tx.run(async (em) => ({ ...claim, id: await insert(em, ScanClaim, claim) }));
  }

  /**
   * Refuses wrong digits before the transaction of the check-in begins.
   * @throws TOO_MANY_REQUESTS, VENUE_CODE_INVALID, VENUE_CODE_EXPIRED
   */
  async screen(input: ScanInput, { accountId }: Actor): Promise<void> {
    if ('claim' in input) return;
    const venue = { kind: 'activity', venueId: input.slotId } as const;
    await this.guard.take(accountId, venue);
    const { codeSeconds, graceSteps } = this.district.attendance;
    const step = stepAt(this.clock.now(), codeSeconds);
    refuse(judgeShortCode(this.settings.keys.venueCode, venue, input.shortCode, step, graceSteps));
    await this.guard.forget(accountId, venue);
  }

  /**
   * The scan of an accepted input, which it locks, so that the same scan sent twice at once is handled one after the other.
   * @throws VENUE_CODE_INVALID (no such claim), CLAIM_USED, CLAIM_EXPIRED
   */
  async resolve(em: EntityManager, input: ScanInput, { accountId }: Actor, purpose: 'in' | 'out'): Promise<Scan> {
    if (!('claim' in input)) {
      const venue = { kind: 'activity', venueId: input.slotId } as const;
      await this.guard.forget(accountId, venue);
      return { ...venue, at: this.clock.now(), method: 'shortCode', claim: null };
    }
    const { claim: nonce } = input;
    const bind = 'UPDATE scan_claim SET accountId = ? WHERE nonce = ? AND (accountId IS NULL OR accountId = ?)';
    const bound = await affected(em, bind, [accountId, nonce, accountId]);
    const claim = await em.findOneBy(ScanClaim, { nonce });
    if (!claim) throw new AppError('VENUE_CODE_INVALID');
    if (bound !== 1 || (claim.usedFor && claim.usedFor !== purpose)) throw new AppError('CLAIM_USED');
    if (!claim.usedFor && claim.expiresAt <= this.clock.now()) throw new AppError('CLAIM_EXPIRED');
    return { kind: claim.kind, venueId: claim.venueId, at: claim.scannedAt, method: 'code', claim };
  }

  /** Notes the record that the scan led to; the same scan leads there again. */
  async use(em: EntityManager, { claim }: Scan, usedFor: 'in' | 'out', attendanceId: number): Promise<void> {
    if (claim) await em.update(ScanClaim, { id: claim.id }, { usedFor, attendanceId });
  }

  @DueJob('forget scans', { everySeconds: 3600 })
  forget(now: Date): Promise<number> {
    return removeAll(this.db, this.tx, ScanClaim, { expiresAt: LessThan(new Date(now.getTime() - KEPT_MS)) });
  }
}

/** @throws VENUE_CODE_INVALID, VENUE_CODE_EXPIRED */
export function refuse(judgement: Judgement): void {
  if (judgement === 'wrong') throw new AppError('VENUE_CODE_INVALID');
  if (judgement === 'stale') throw new AppError('VENUE_CODE_EXPIRED');
}

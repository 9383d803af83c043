import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { District } from '../../../district.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AttendanceViews } from '../attendance-views.js';
import { AttendanceStore } from '../attendance.store.js';
import { checkInOpensAt } from '../core/counted-time.js';
import { DutyRecords, knownRecord } from '../duty-records.js';
import { DutySources, type Venue } from '../duty.js';
import { Scans, type Scan } from './scans.js';

type CheckInCall = Call<'checkIn'>;

/**
 * Checks a volunteer in 签到, by a claim or by six digits. Without a sign-up they are signed up as a walk-in; the same scan twice gives one
 * record.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly tx: Tx,
    private readonly district: District,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly scans: Scans,
    private readonly views: AttendanceViews,
    private readonly records: DutyRecords,
  ) {}

  async run({ actor, body }: CheckInCall): Promise<Answer<'checkIn'>> {
    await this.scans.screen(body, actor);
    const id = await this.tx.run(async (em) => {
      const scan = await this.scans.resolve(em, body, actor, 'in');
      return scan.claim?.attendanceId ?? this.take(em, scan, actor, body.postId);
    });
    return this.views.one(id, actor);
  }

  private async take(em: EntityManager, scan: Scan, actor: CheckInCall['actor'], postId: number | undefined): Promise<number> {
    const volunteerId = actor.volunteerId!;
    const source = this.sources.of(scan.kind);
    const venue = await source.venue(scan.venueId);
    if (!venue) throw new AppError('NOT_FOUND', { what: 'slot' });
    const signedUp = await source.dutyAt(scan.venueId, volunteerId);
    const before = signedUp && (await this.store.latestOf(scan.kind, signedUp.dutyId));
    const known = knownRecord(before);
    if (known) return known.id;
    this.refuseMoment(venue, scan.at);
    const duty = signedUp ?? (await source.walkIn(scan.venueId, volunteerId, postId, scan.at));
    const id = await this.records.checkIn(em, duty, scan, actor);
    await this.scans.use(em, scan, 'in', id);
    return id;
  }

  /** @throws SIGN_UP_CLOSED (cancelled), CHECK_IN_TOO_EARLY, CHECK_IN_OVER */
  private refuseMoment({ open, startsAt, countedUntil }: Venue, at: Date): void {
    if (!open) throw new AppError('SIGN_UP_CLOSED', { reason: 'cancelled' });
    const opens = checkInOpensAt(startsAt, this.district.attendance.earlyMinutes);
    if (at < opens) throw new AppError('CHECK_IN_TOO_EARLY', { opensAt: opens.toISOString() });
    if (at >= countedUntil) throw new AppError('CHECK_IN_OVER', { endedAt: countedUntil.toISOString() });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { District } from '../../district.js';
import { Audit } from '../../kit/audit/index.js';
import { isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { AttendanceViews } from './attendance-views.js';
import type { Attendance } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { opensAt } from './core/counted-time.js';
import { DutySources, type Duty, type Venue } from './duty.js';
import { Scans, type Scan } from './scans.js';

type CheckInCall = Call<'checkIn'>;

@Injectable()
export class CheckIn {
  constructor(
    private readonly tx: Tx,
    private readonly district: District,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly scans: Scans,
    private readonly views: AttendanceViews,
    private readonly audit: Audit,
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
    if (!venue) throw new AppError('NOT_FOUND', { what: '班次' });
    const signedUp = await source.dutyAt(scan.venueId, volunteerId);
    const before = signedUp && (await this.store.latestOf(scan.kind, signedUp.dutyId));
    const known = knownRecord(before);
    if (known) return known.id;
    this.refuseMoment(venue, scan.at);
    const duty = signedUp ?? (await source.walkIn(scan.venueId, volunteerId, postId, scan.at));
    const id = await this.record(em, duty, scan, (before?.revision ?? 0) + 1, actor);
    await this.scans.use(em, scan, 'in', id);
    return id;
  }

  /** The unique key decides between two scans that arrive at once; both get the one record. */
  private async record(
    em: EntityManager,
    duty: Duty,
    { at, method }: Scan,
    revision: number,
    actor: CheckInCall['actor'],
  ): Promise<number> {
    const recorded = { state: 'present', revision, checkInAt: at, checkInMethod: method, manual: false } as const;
    try {
      const id = await this.store.add(em, duty, recorded);
      const { organisationId, regionCode } = duty;
      const line = { action: 'attendance.checkIn', subject: 'attendance', subjectId: id, organisationId, regionCode };
      await this.audit.write({ actor, ...line, data: { method, venueId: duty.venueId } });
      return id;
    } catch (error) {
      const winner = isDuplicateKey(error) ? knownRecord(await this.store.latestOf(duty.kind, duty.dutyId)) : null;
      if (!winner) throw error;
      return winner.id;
    }
  }

  /** @throws SIGN_UP_CLOSED (called off), CHECK_IN_TOO_EARLY, CHECK_IN_OVER */
  private refuseMoment({ open, startsAt, countedUntil }: Venue, at: Date): void {
    if (!open) throw new AppError('SIGN_UP_CLOSED', { reason: 'cancelled' });
    const opens = opensAt(startsAt, this.district.attendance.earlyMinutes);
    if (at < opens) throw new AppError('CHECK_IN_TOO_EARLY', { opensAt: opens.toISOString() });
    if (at >= countedUntil) throw new AppError('CHECK_IN_OVER', { endedAt: countedUntil.toISOString() });
  }
}

/** The record of somebody who is there; null when there is none yet. @throws ALREADY_CHECKED_OUT */
function knownRecord(record: Attendance | null): Attendance | null {
  if (!record || record.state === 'rejected') return null;
  if (record.state === 'present') return record;
  throw new AppError('ALREADY_CHECKED_OUT', { at: (record.checkOutAt ?? record.checkInAt).toISOString() });
}

import { Injectable } from '@nestjs/common';
import { isSameVolunteer } from '../../../kit/access/index.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { isDuplicateKey, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Dispute } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { Corrections, type ManualTimes } from '../corrections.js';
import { DutySources, type Duty } from '../duty.js';

/** Staff enter hours by hand 人工补录; they count only after a second person approves them. */
@Injectable()
export class RecordManualAttendance {
  constructor(
    private readonly tx: Tx,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly access: AttendanceAccess,
    private readonly corrections: Corrections,
    private readonly views: AttendanceViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, params, body }: Call<'recordManualAttendance'>): Promise<Answer<'recordManualAttendance'>> {
    const venue = await this.access.organiseSlot(actor, params.slotId);
    const times = { checkInAt: new Date(body.checkInAt), checkOutAt: new Date(body.checkOutAt), reason: body.reason };
    this.corrections.refuseTimes(times, { plannedStartsAt: venue.startsAt, countedUntil: venue.countedUntil });
    const by = await this.accounts.signature(actor);
    const id = await this.tx.run(async (em) => {
      const duty = await this.sources.of(venue.kind).dutyById(body.signUpId);
      if (duty?.venueId !== venue.venueId) throw new AppError('NOT_SIGNED_UP');
      if (isSameVolunteer(actor, duty.volunteerId)) throw new AppError('OWN_ENTRY');
      const before = await this.store.latestOf(duty.kind, duty.dutyId);
      if (!before || before.state === 'rejected') return this.enter(duty, times, (before?.revision ?? 0) + 1, by);
      const record = await this.store.hold(em, before.id);
      if (await em.existsBy(Dispute, { openFor: record.id })) throw new AppError('DISPUTE_OPEN');
      return this.corrections.correct(record, times, by);
    });
    return this.views.one(id, actor);
  }

  private async enter(duty: Duty, times: ManualTimes, revision: number, by: NonNullable<AuditActor>): Promise<number> {
    const { countedUntil, startsAt, endsAt } = duty;
    const entry = this.corrections.entry(times, { plannedStartsAt: startsAt, countedUntil }, by);
    const recorded = { ...entry, state: 'awaitingApproval', revision, confirmDueAt: this.store.confirmDueAt(endsAt) } as const;
    const birth = { birth: 'recordManual', actor: by, reason: times.reason, data: { minutes: entry.minutes } } as const;
    return this.store.add(duty, recorded, birth).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new AppError('STATE_CHANGED', { state: 'present', of: 'attendance' }) : error;
    });
  }
}

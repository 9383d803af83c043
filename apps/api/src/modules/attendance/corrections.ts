import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import type { AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Ledger } from '../ledger/index.js';
import { Attendance, type FormerTimes } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { countedMinutes, isUnchanged, manualFault, type PlannedTime } from './core/counted-time.js';

export interface ManualTimes {
  readonly checkInAt: Date;
  readonly checkOutAt: Date;
  readonly reason: string;
}
/** The planned times of a record. */
export type Plan = Pick<Attendance, 'plannedStartsAt' | 'plannedEndsAt' | 'countedUntil'>;
type Signed = NonNullable<AuditActor>;

/** Times entered by hand, which always wait for a second person. */
@Injectable()
export class Corrections {
  constructor(
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly ledger: Ledger,
    private readonly store: AttendanceStore,
  ) {}

  /** @throws MANUAL_TIMES_WRONG */
  refuseTimes({ checkInAt, checkOutAt }: ManualTimes, planned: PlannedTime): void {
    const reason = manualFault(checkInAt, checkOutAt, planned, this.clock.now());
    if (reason) throw new AppError('MANUAL_TIMES_WRONG', { reason });
  }

  /** Columns of a manual entry. */
  entry({ checkInAt, checkOutAt, reason }: ManualTimes, planned: PlannedTime, by: Signed) {
    return {
      checkInAt,
      checkInMethod: 'manual',
      checkOutAt,
      checkOutMethod: 'manual',
      minutes: countedMinutes(checkInAt, checkOutAt, planned),
      manual: true,
      reason,
      enteredById: by.accountId,
      enteredAt: this.clock.now(),
    } as const;
  }

  /**
   * Corrects a record that the open transaction has locked: before confirmation in place, afterwards by a reversal 冲正 and a new revision.
   * Returns the id of the record that waits for approval. `plan`: planned times, if they differ from the record's.
   * @throws STATE_CHANGED (nothing to correct in this state)
   */
  async correct(record: Attendance, times: ManualTimes, by: Signed, plan: Plan = planOf(record)): Promise<number> {
    if (record.state === 'present') return this.closeAndAmend(record, times, by, plan);
    if (record.state === 'ended') return this.amend(record, times, by, plan);
    if (record.state === 'confirmed') return this.replace(record, times, by);
    throw new AppError('STATE_CHANGED', { state: record.state, of: 'attendance' });
  }

  /** Accepting a dispute must change the times, so that a correct record does not become a manual one. */
  async asObjected(
    record: Attendance,
    { checkInAt, checkOutAt, answer }: { readonly checkInAt: string; readonly checkOutAt: string; readonly answer: string },
    by: Signed,
  ): Promise<number> {
    const times = { checkInAt: new Date(checkInAt), checkOutAt: new Date(checkOutAt), reason: answer };
    this.refuseTimes(times, record);
    if (isUnchanged(record, times)) throw new AppError('MANUAL_TIMES_WRONG', { reason: 'unchanged' });
    return this.correct(record, times, by);
  }

  /** Checks out somebody who left without doing so, at the time that staff enter. */
  private async closeAndAmend(record: Attendance, times: ManualTimes, by: Signed, plan: Plan): Promise<number> {
    const { checkOutAt, checkOutMethod, minutes } = this.entry(times, plan, by);
    const confirmDueAt = this.store.confirmDueAt(plan.plannedEndsAt);
    await this.move(record, 'checkOut', by, null, { checkOutAt, checkOutMethod, minutes, confirmDueAt });
    return this.amend(record, times, by, plan);
  }

  private async amend(record: Attendance, times: ManualTimes, by: Signed, plan: Plan): Promise<number> {
    await this.move(record, 'correct', by, times.reason, { ...plan, ...this.entry(times, plan, by), former: formerOf(record) });
    return record.id;
  }

  private async replace(record: Attendance, times: ManualTimes, by: Signed): Promise<number> {
    const { id, volunteerId, serviceDate } = record;
    const paid = { minutes: record.minutes ?? 0, pointsPerHour: (record.pointRate ?? 0) / 100 };
    await this.ledger.reverseService({ volunteerId, ...paid, serviceDate, subject: 'attendance', id, reason: times.reason });
    await this.move(record, 'reverse', by, times.reason, {});
    const entry = this.entry(times, record, by);
    const recorded = {
      ...entry,
      state: 'awaitingApproval',
      revision: record.revision + 1,
      confirmDueAt: this.store.confirmDueAt(this.clock.now()),
      replacesId: id,
      former: formerOf(record),
    } as const;
    return this.store.add(record, recorded, { birth: 'replace', actor: by, reason: times.reason, data: { minutes: entry.minutes } });
  }

  private async move(
    { id, organisationId, regionCode, minutes }: Attendance,
    action: 'checkOut' | 'correct' | 'reverse',
    by: Signed,
    reason: string | null,
    patch: Partial<Omit<Attendance, 'id' | 'state'>>,
  ): Promise<void> {
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id,
      action,
      relations: new Set(['organiser'] as const),
      actor: by,
      reason,
      patch,
      audit: { organisationId, regionCode, data: { minutes, newMinutes: patch.minutes ?? null } },
    });
  }
}

const formerOf = (record: Attendance): FormerTimes => ({
  checkInAt: record.checkInAt.toISOString(),
  checkInMethod: record.checkInMethod,
  checkOutAt: record.checkOutAt?.toISOString() ?? null,
  checkOutMethod: record.checkOutMethod,
  minutes: record.minutes,
  manual: record.manual,
  reason: record.reason,
  enteredById: record.enteredById,
  enteredAt: record.enteredAt?.toISOString() ?? null,
  planned: {
    startsAt: record.plannedStartsAt.toISOString(),
    endsAt: record.plannedEndsAt.toISOString(),
    countedUntil: record.countedUntil.toISOString(),
  },
  ...(record.state === 'confirmed' && { paidRate: record.pointRate ?? 0 }),
});

const planOf = ({ plannedStartsAt, plannedEndsAt, countedUntil }: Attendance): Plan => ({ plannedStartsAt, plannedEndsAt, countedUntil });

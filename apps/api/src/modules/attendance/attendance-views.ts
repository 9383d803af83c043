import { Injectable } from '@nestjs/common';
import type { AttendanceAction } from '@zhiyuanhong/contracts/states';
import type { Appeal, Attendance as Answered, ManualEntry, OpenDispute } from '@zhiyuanhong/contracts';
import type { z } from 'zod';
import type { Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from '../identity/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { AttendanceReader, type AttendanceView } from './attendance-reader.js';
import type { Attendance, Dispute } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { answers, decidesAppeals } from './core/actions.js';

/** Service records in the shape of the contract. */
@Injectable()
export class AttendanceViews {
  constructor(
    private readonly store: AttendanceStore,
    private readonly reader: AttendanceReader,
    private readonly volunteers: VolunteerReader,
    private readonly accounts: Accounts,
  ) {}

  async one(id: number, actor: Actor): Promise<Answered> {
    const record = await this.store.byId(id);
    if (!record) throw new AppError('NOT_FOUND', { what: 'attendance' });
    return (await this.many([record], actor))[0]!;
  }

  async many(records: readonly Attendance[], actor: Actor): Promise<Answered[]> {
    const views = await this.reader.views(records);
    return records.map((record, i) => answer(record, views[i]!, this.reader.actions(views[i]!, actor)));
  }

  async manualEntries(records: readonly Attendance[], actor: Actor): Promise<z.output<typeof ManualEntry>[]> {
    const people = await this.volunteers.byIds(records.map(({ volunteerId }) => volunteerId));
    const views = await this.reader.views(records);
    return records.map((record, i) => {
      const person = people.get(record.volunteerId);
      return {
        ...answer(record, views[i]!, this.reader.actions(views[i]!, actor)),
        volunteerName: person?.name ?? '已注销',
        volunteerNumber: person?.number ?? '',
        enteredById: record.enteredById!,
        enteredByName: views[i]!.enteredByName ?? '',
        enteredAt: record.enteredAt!.toISOString(),
      };
    });
  }

  /** Disputes that nobody has answered. */
  async openDisputes(disputes: readonly Dispute[], actor: Actor): Promise<OpenDispute[]> {
    const records = await this.store.byIds(disputes.map(({ attendanceId }) => attendanceId));
    const people = await this.volunteers.byIds(records.map(({ volunteerId }) => volunteerId));
    const byId = new Map(records.map((record) => [record.id, record]));
    return disputes.map((dispute) => {
      const record = byId.get(dispute.attendanceId)!;
      return {
        ...saidBy(dispute, record, people.get(record.volunteerId)),
        actions: answers(actor, record) ? ['answer'] : [],
      };
    });
  }

  async appeals(disputes: readonly Dispute[], actor: Actor): Promise<Appeal[]> {
    const records = await this.store.byIds(disputes.map(({ attendanceId }) => attendanceId));
    const people = await this.volunteers.byIds(records.map(({ volunteerId }) => volunteerId));
    const names = await this.accounts.names(
      disputes.flatMap(({ answeredById, decidedById }) => [answeredById ?? [], decidedById ?? []].flat()),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return disputes.map((dispute) => {
      const record = byId.get(dispute.attendanceId)!;
      const decides = dispute.state === 'appealed' && decidesAppeals(actor, record, dispute.answeredById);
      return {
        ...saidBy(dispute, record, people.get(record.volunteerId)),
        state: dispute.state as Appeal['state'],
        answer: dispute.answer ?? '',
        answeredByName: names.get(dispute.answeredById ?? 0) ?? '',
        answeredAt: dispute.answeredAt!.toISOString(),
        appealReason: dispute.appealReason ?? '',
        appealedAt: dispute.appealedAt!.toISOString(),
        decision: dispute.decision,
        decidedByName: dispute.decidedById === null ? null : (names.get(dispute.decidedById) ?? ''),
        decidedAt: dispute.decidedAt?.toISOString() ?? null,
        actions: decides ? ['accept', 'uphold'] : [],
      };
    });
  }
}

/** What the volunteer objects to. `person`: absent when they are no longer registered. */
const saidBy = (
  dispute: Dispute,
  record: Attendance,
  person: { readonly name: string; readonly number: string } | undefined,
): Omit<OpenDispute, 'actions'> => ({
  id: dispute.id,
  volunteerName: person?.name ?? '已注销',
  volunteerNumber: person?.number ?? '',
  record: recordOf(record),
  countedUntil: record.countedUntil.toISOString(),
  disputedAt: dispute.at.toISOString(),
  reason: dispute.reason,
  claimedMinutes: dispute.claimedMinutes,
});

const answer = (record: Attendance, view: AttendanceView, actions: AttendanceAction[]): Answered => ({
  ...recordOf(record),
  dispute: view.dispute,
  actions,
});

const recordOf = (record: Attendance): Omit<Answered, 'dispute' | 'actions'> => ({
  id: record.id,
  state: record.state,
  kind: record.kind,
  volunteerId: record.volunteerId,
  activityId: record.kind === 'activity' ? record.subjectId : null,
  slotId: record.kind === 'activity' ? record.venueId : null,
  orderId: record.kind === 'order' ? record.venueId : null,
  title: record.title,
  postName: record.postName,
  organisationName: record.organisationName,
  placeName: record.placeName,
  contactName: record.contactName,
  serviceDate: record.serviceDate,
  plannedStartsAt: record.plannedStartsAt.toISOString(),
  plannedEndsAt: record.plannedEndsAt.toISOString(),
  checkInAt: record.checkInAt.toISOString(),
  checkInMethod: record.checkInMethod,
  checkOutAt: record.checkOutAt?.toISOString() ?? null,
  checkOutMethod: record.checkOutMethod,
  minutes: record.minutes,
  overlapMinutes: record.overlapMinutes,
  manual: record.manual,
  reason: record.reason,
  confirmDueAt: record.confirmDueAt?.toISOString() ?? null,
});

import { Injectable } from '@nestjs/common';
import type { Attendance as Answered, ManualEntry } from '@zhiyuanhong/contracts';
import type { z } from 'zod';
import type { Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { AttendanceReader, type AttendanceView } from './attendance-reader.js';
import type { Attendance } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';

/** Service records as the contract answers them. */
@Injectable()
export class AttendanceViews {
  constructor(
    private readonly store: AttendanceStore,
    private readonly reader: AttendanceReader,
    private readonly volunteers: VolunteerReader,
  ) {}

  async one(id: number, actor: Actor): Promise<Answered> {
    const record = await this.store.byId(id);
    if (!record) throw new AppError('NOT_FOUND', { what: '服务记录' });
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
}

const answer = (record: Attendance, view: AttendanceView, actions: string[]): Answered => ({
  id: record.id,
  state: record.state,
  kind: record.kind,
  volunteerId: record.volunteerId,
  activityId: record.subjectId,
  slotId: record.venueId,
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
  dispute: view.dispute,
  actions,
});

import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { duration } from '@zhiyuanhong/contracts/text';
import { Db } from '../../kit/db/index.js';
import { OnOutbox, type Delivery, type Topics } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender, type Recipient } from '../messages/index.js';
import { OrganisationFigures } from '../organisations/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { Dispute, type Attendance } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';

interface Moved {
  readonly id: number;
  readonly reason: string | null;
}

interface Words {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
}

/** Sends people what happened to their service records, and updates the figures of organisations. */
@Injectable()
export class TellAboutAttendance {
  constructor(
    private readonly db: Db,
    private readonly store: AttendanceStore,
    private readonly messages: MessageSender,
    private readonly figures: OrganisationFigures,
    private readonly accounts: Accounts,
    private readonly volunteers: VolunteerReader,
  ) {}

  @OnOutbox('attendance.autoClose')
  async closed({ id }: Moved, delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, delivery, (r) => ({
      kind: 'attendance.autoClose',
      title: '已自动签退',
      text: `您在“${r.title}”没有签退，系统已按${closedBy(r)}自动签退，计 ${duration(r.minutes ?? 0)}。时间不对可以提出异议；${r.kind === 'order' ? '结单' : '确认'}前扫码签退也会更正这条记录。`,
    }));
  }

  @OnOutbox('attendance.confirm')
  async confirmed({ id }: Moved, delivery: Delivery): Promise<void> {
    const record = await this.tellVolunteer(id, delivery, (r) => ({
      kind: 'attendance.confirm',
      title: '服务时长已确认',
      text: `“${r.title}”的服务时长已确认：${duration(r.minutes ?? 0)}，获得 ${r.points ?? 0} 积分。`,
    }));
    if (record) await this.figures.add(record.organisationId, { servedMinutes: record.minutes ?? 0 });
  }

  @OnOutbox('attendance.reverse')
  async reversed({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    const record = await this.tellVolunteer(id, delivery, (r) => ({
      kind: 'attendance.reverse',
      title: '服务时长已冲正',
      text: `“${r.title}”已确认的 ${duration(r.minutes ?? 0)} 被冲正，更正后的时长复核、确认后重新计入。原因：${reason ?? ''}`,
    }));
    if (record) await this.figures.add(record.organisationId, { servedMinutes: -(record.minutes ?? 0) });
  }

  @OnOutbox('attendance.approve')
  async approved({ id }: Moved, delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, delivery, (r) => ({
      kind: 'attendance.approve',
      title: '补录时长已复核',
      text: `“${r.title}”由工作人员录入的 ${duration(r.minutes ?? 0)} 已通过复核，等待${r.kind === 'order' ? '结单' : '团体确认'}。`,
    }));
  }

  @OnOutbox('attendance.reject')
  async rejected({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    const why = `原因：${reason ?? ''}`;
    const record = await this.tellVolunteer(id, delivery, (r) => ({
      kind: 'attendance.reject',
      title: '补录时长未通过复核',
      text: `“${r.title}”由工作人员录入的 ${duration(r.minutes ?? 0)} 未通过复核。${r.former ? '原来的记录照旧有效。' : ''}${why}`,
    }));
    if (record?.enteredById)
      await this.tell({ accountId: record.enteredById }, record, delivery, {
        kind: 'attendance.reject',
        title: '您录入的时长未通过复核',
        text: `“${record.title}”：${why}`,
      });
  }

  @OnOutbox('dispute.open')
  async disputed({ id }: Topics['dispute.open'], delivery: Delivery): Promise<void> {
    const found = await this.disputeWithRecord(id);
    if (!found) return;
    const { dispute, record } = found;
    const name = (await this.volunteers.byId(record.volunteerId))?.name ?? '志愿者';
    const text = `${name}对“${record.title}”的服务记录提出异议：${dispute.reason}`;
    const words = { kind: 'dispute.open', title: '有志愿者提出异议', text } as const;
    for (const accountId of await this.inCharge(record)) await this.tell({ accountId }, record, delivery, words);
  }

  @OnOutbox(['dispute.accept', 'dispute.dismiss'])
  async answered({ id }: Moved, delivery: Delivery<'dispute.accept' | 'dispute.dismiss'>): Promise<void> {
    const found = await this.disputeWithRecord(id);
    if (!found) return;
    const { dispute, record } = found;
    const accepted = dispute.state === 'accepted';
    const text = `“${record.title}”：${dispute.answer ?? ''}${accepted ? ' 更正后的时长须由另一人复核。' : ''}`;
    const kind = delivery.topic === 'dispute.accept' ? 'dispute.accept' : 'dispute.dismiss';
    const title = accepted ? '您的异议已采纳' : '您的异议未被采纳';
    await this.tell({ volunteerId: record.volunteerId }, record, delivery, { kind, title, text });
  }

  @OnOutbox('dispute.appeal')
  async appealed({ id }: Moved, delivery: Delivery): Promise<void> {
    const found = await this.disputeWithRecord(id);
    if (!found) return;
    const { dispute, record } = found;
    const name = (await this.volunteers.byId(record.volunteerId))?.name ?? '志愿者';
    const text = `${name}对“${record.title}”的异议未被采纳，请上一级复核：${dispute.appealReason ?? ''}`;
    const reviewers = await this.accounts.nearestInRegion('reviewer', record.regionCode);
    for (const accountId of reviewers)
      if (accountId !== dispute.answeredById)
        await this.tell({ accountId }, record, delivery, { kind: 'dispute.appeal', title: '有异议申诉待裁决', text });
  }

  @OnOutbox(['dispute.acceptAppeal', 'dispute.uphold'])
  async decided({ id }: Moved, delivery: Delivery<'dispute.acceptAppeal' | 'dispute.uphold'>): Promise<void> {
    const found = await this.disputeWithRecord(id);
    if (!found) return;
    const { dispute, record } = found;
    const accepted = dispute.state === 'accepted';
    const text = `“${record.title}”：${dispute.decision ?? ''}${accepted ? ' 更正后的时长须由另一人复核。' : ''}`;
    const kind = delivery.topic === 'dispute.acceptAppeal' ? 'dispute.acceptAppeal' : 'dispute.uphold';
    const title = accepted ? '上一级采纳了您的异议' : '上一级维持原答复';
    await this.tell({ volunteerId: record.volunteerId }, record, delivery, { kind, title, text });
    const told = accepted ? '上一级采纳了志愿者的异议' : '上一级维持了您的答复';
    for (const accountId of await this.inCharge(record)) await this.tell({ accountId }, record, delivery, { kind, title: told, text });
  }

  @OnOutbox('activity.rated')
  async rated({ organisationId, stars }: Topics['activity.rated']): Promise<void> {
    await this.figures.add(organisationId, { ratingStars: stars, ratings: 1 });
  }

  /** Accounts that answer disputes: organisers of an activity, the nearest coordinators for an order. */
  private inCharge({ kind, regionCode, organisationId }: Attendance): Promise<number[]> {
    return kind === 'order' ? this.accounts.nearestInRegion('coordinator', regionCode) : this.accounts.organisersOf(organisationId);
  }

  private async disputeWithRecord(id: number): Promise<{ dispute: Dispute; record: Attendance } | null> {
    const dispute = await this.db.em.findOneBy(Dispute, { id });
    const record = dispute && (await this.store.byId(dispute.attendanceId));
    return record ? { dispute, record } : null;
  }

  private async tellVolunteer(id: number, delivery: Delivery, words: (record: Attendance) => Words): Promise<Attendance | null> {
    const record = await this.store.byId(id);
    if (!record) return null;
    await this.tell({ volunteerId: record.volunteerId }, record, delivery, words(record));
    return record;
  }

  private async tell(to: Recipient, { id }: Attendance, { topic, id: delivery }: Delivery, words: Words): Promise<void> {
    // The phone shows a record to its own volunteer only; staff work on records in the console.
    const link = 'volunteerId' in to ? `/packages/attendance/record/index?id=${id}` : null;
    await this.messages.send({ ...to, ...words, link, key: `${topic}:${delivery}` });
  }
}

/** Says whether the record was closed at the planned end or when the volunteer checked in elsewhere. */
function closedBy({ kind, checkOutAt, countedUntil }: Attendance): string {
  if (checkOutAt !== null && checkOutAt < countedUntil) return '您到另一处签到的时间';
  return kind === 'order' ? '约定时长' : '班次结束时间';
}

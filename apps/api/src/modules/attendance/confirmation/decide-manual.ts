import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import type { EntityManager } from 'typeorm';
import { reachOf, type Actor } from '../../../kit/access/index.js';
import { everything, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Attendance } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { approvable, isOwnEntry, mayDecide, mayReject } from '../core/actions.js';
import { PayRecord } from './pay-record.js';

/** The second person 复核人 approves or rejects times that were entered by hand. */
@Injectable()
export class DecideManual {
  constructor(
    private readonly tx: Tx,
    private readonly lifecycles: Lifecycles,
    private readonly store: AttendanceStore,
    private readonly access: AttendanceAccess,
    private readonly payments: PayRecord,
    private readonly views: AttendanceViews,
    private readonly accounts: Accounts,
  ) {}

  async list({ actor, query }: Call<'listManualAttendance'>): Promise<Answer<'listManualAttendance'>> {
    const { page, pageSize, state, queue } = query;
    const reach = {
      activity: reachOf(actor, ['organiser', 'reviewer', 'platform']),
      order: reachOf(actor, ['coordinator', 'reviewer', 'platform']),
    };
    const [rows, total] = await this.store.manual(reach, state, queue ? approvable(actor) : everything, query);
    return { items: await this.views.manualEntries(rows, actor), total, page, pageSize };
  }

  async approve({ actor, params }: Call<'approveManualAttendance'>): Promise<Answer<'approveManualAttendance'>> {
    const id = params.attendanceId;
    await this.tx.run(async (em) => this.decide(await this.toDecide(em, actor, id), 'approve', actor, null));
    return this.views.one(id, actor);
  }

  async reject({ actor, params, body }: Call<'rejectManualAttendance'>): Promise<Answer<'rejectManualAttendance'>> {
    const id = params.attendanceId;
    await this.tx.run(async (em) => {
      const record = await this.toDecide(em, actor, id);
      const byNextLevel = (await this.store.enteredByNextLevel([record])).has(id);
      if (!mayReject(actor, { ...record, byNextLevel })) throw new AppError('FORBIDDEN');
      await this.decide(record, 'reject', actor, body.reason);
      await this.restore(em, record, actor);
    });
    return this.views.one(id, actor);
  }

  /** @throws NOT_FOUND, FORBIDDEN, OWN_ENTRY */
  private async toDecide(em: EntityManager, actor: Actor, id: number): Promise<Attendance> {
    if (!mayDecide(actor, await this.access.see(actor, id))) throw new AppError('FORBIDDEN');
    const record = await this.store.hold(em, id);
    if (record.state === 'awaitingApproval' && isOwnEntry(actor, record)) throw new AppError('OWN_ENTRY');
    return record;
  }

  private async decide(
    { id, organisationId, regionCode, minutes }: Attendance,
    action: 'approve' | 'reject',
    actor: Actor,
    reason: string | null,
  ): Promise<void> {
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id,
      action,
      relations: new Set(['secondPerson'] as const),
      actor: await this.accounts.signature(actor),
      reason,
      patch: { decidedById: actor.accountId },
      audit: { organisationId, regionCode, data: { minutes } },
    });
  }

  /**
   * After a rejected correction the former record, with its planned times, becomes the next revision; if it had been paid, it is paid again
   * at the same rate.
   */
  private async restore(em: EntityManager, record: Attendance, actor: Actor): Promise<void> {
    if (!record.former) return;
    const { revision, confirmDueAt, replacesId } = record;
    const { planned, paidRate, ...times } = record.former;
    const left = times.checkOutAt !== null;
    const plan = planned && {
      plannedStartsAt: new Date(planned.startsAt),
      plannedEndsAt: new Date(planned.endsAt),
      countedUntil: new Date(planned.countedUntil),
    };
    const recorded: Parameters<AttendanceStore['add']>[1] = {
      ...times,
      checkInAt: new Date(times.checkInAt),
      checkOutAt: dateOf(times.checkOutAt),
      enteredAt: dateOf(times.enteredAt),
      state: left ? 'ended' : 'present',
      revision: revision + 1,
      confirmDueAt: left ? confirmDueAt : null,
      replacesId,
    };
    const by = await this.accounts.signature(actor);
    const id = await this.store.add(Object.assign(record, plan), recorded, { birth: 'restore', actor: by });
    if (paidRate !== undefined) await this.payments.pay(await this.store.hold(em, id), actor, paidRate);
  }
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

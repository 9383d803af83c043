import { Injectable } from '@nestjs/common';
import { disputeStates } from '@zhiyuanhong/contracts/states';
import type { AuditActor } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Dispute, type Attendance } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { answerable, maySeeAsStaff, unanswered } from '../core/actions.js';
import { Corrections } from '../corrections.js';

type Body = Call<'answerDispute'>['body'];

/** The organisation answers a dispute: it accepts with corrected times, which a second person approves, or dismisses with reasons. */
@Injectable()
export class AnswerDispute {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly store: AttendanceStore,
    private readonly access: AttendanceAccess,
    private readonly corrections: Corrections,
    private readonly views: AttendanceViews,
    private readonly accounts: Accounts,
  ) {}

  async list({ actor, query }: Call<'listDisputes'>): Promise<Answer<'listDisputes'>> {
    const { page, pageSize, queue } = query;
    const [rows, total] = await this.store.disputes(queue ? answerable(actor) : unanswered(actor), query);
    return { items: await this.views.openDisputes(rows, actor), total, page, pageSize };
  }

  async run({ actor, params, body }: Call<'answerDispute'>): Promise<Answer<'answerDispute'>> {
    const { dispute, record: seen } = await this.access.dispute(params.disputeId, (record) => maySeeAsStaff(actor, record));
    this.access.refuseUnlessInCharge(actor, seen);
    const by = await this.accounts.signature(actor);
    const id = await this.tx.run(async (em) => {
      const record = await this.store.hold(em, dispute.attendanceId);
      await this.close(dispute.id, record, body, by);
      return body.decision === 'accept' ? this.corrections.asObjected(record, body, by) : record.id;
    });
    return this.views.one(id, actor);
  }

  private async close(
    id: number,
    { organisationId, regionCode, id: attendanceId }: Attendance,
    { decision, answer }: Body,
    by: NonNullable<AuditActor>,
  ): Promise<void> {
    await this.lifecycles.transition(disputeStates, {
      entity: Dispute,
      id,
      action: decision,
      relations: new Set(['organiser'] as const),
      actor: by,
      reason: answer,
      patch: { answer, answeredById: by.accountId, answeredAt: this.clock.now(), openFor: null },
      audit: { organisationId, regionCode, data: { attendanceId } },
    });
  }
}

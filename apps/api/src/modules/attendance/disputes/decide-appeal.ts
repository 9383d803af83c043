import { Injectable } from '@nestjs/common';
import { disputeStates } from '@zhiyuanhong/contracts/states';
import { mayInRegion, reachOf, type Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { everything, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Dispute } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { appealsTo, decidesAppeals, isInCharge } from '../core/actions.js';
import { Corrections } from '../corrections.js';

/** The next level 上一级 decides an appeal (67号 第二十条). */
@Injectable()
export class DecideAppeal {
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

  async list({ actor, query }: Call<'listAppeals'>): Promise<Answer<'listAppeals'>> {
    const { page, pageSize, state, queue } = query;
    const [rows, total] = await this.store.appeals(reachOf(actor, ['reviewer']), state, queue ? appealsTo(actor) : everything, query);
    return { items: await this.views.appeals(rows, actor), total, page, pageSize };
  }

  /** Accepts with corrected times, which a second person approves, or upholds the organisation's answer, finally. */
  async decide({ actor, params, body }: Call<'decideAppeal'>): Promise<Answer<'decideAppeal'>> {
    const dispute = await this.toDecide(actor, params.disputeId);
    const by = await this.accounts.signature(actor);
    const id = await this.tx.run(async (em) => {
      const record = await this.store.hold(em, dispute.attendanceId);
      const { organisationId, regionCode } = record;
      await this.lifecycles.transition(disputeStates, {
        entity: Dispute,
        id: dispute.id,
        action: body.decision === 'accept' ? 'acceptAppeal' : 'uphold',
        relations: new Set(['reviewer'] as const),
        actor: by,
        reason: body.answer,
        patch: { decision: body.answer, decidedById: by.accountId, decidedAt: this.clock.now(), openFor: null },
        audit: { organisationId, regionCode, data: { attendanceId: record.id } },
      });
      return body.decision === 'accept' ? this.corrections.asObjected(record, body, by) : record.id;
    });
    return this.views.one(id, actor);
  }

  /** @throws NOT_FOUND, FORBIDDEN (in charge of the record), OWN_ENTRY (about the actor's own service, or answered by the actor) */
  private async toDecide(actor: Actor, id: number): Promise<Dispute> {
    const { dispute, record } = await this.access.dispute(id, ({ regionCode }) => mayInRegion(actor, 'reviewer', regionCode));
    if (isInCharge(actor, record)) throw new AppError('FORBIDDEN');
    if (!decidesAppeals(actor, record, dispute.answeredById)) throw new AppError('OWN_ENTRY');
    return dispute;
  }
}

import { Injectable } from '@nestjs/common';
import { disputeStates, disputeWaits } from '@zhiyuanhong/contracts/states';
import type { EntityManager } from 'typeorm';
import { District } from '../../../district.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { AttendanceViews } from '../attendance-views.js';
import { Dispute } from '../attendance.entity.js';
import { AttendanceStore } from '../attendance.store.js';
import { isOwner } from '../core/actions.js';
import { appealEndsAt } from '../core/appeal-time.js';

/** A volunteer asks the next level 上一级 to decide about a dismissed dispute, once and in time (67号 第二十条). */
@Injectable()
export class AppealDispute {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly store: AttendanceStore,
    private readonly access: AttendanceAccess,
    private readonly views: AttendanceViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, params, body }: Call<'appealDispute'>): Promise<Answer<'appealDispute'>> {
    const { dispute: found, record } = await this.access.dispute(params.disputeId, (one) => isOwner(actor, one));
    const attendanceId = record.id;
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      // Locks the record, so that it is not confirmed or corrected meanwhile.
      const { state, organisationId, regionCode } = await this.store.hold(em, attendanceId);
      if (state !== 'ended' && state !== 'confirmed')
        throw new AppError('ACTION_NOT_PERMITTED', { action: 'appeal', state, of: 'attendance' });
      await this.refuseLate(em, found.id, attendanceId);
      await this.lifecycles.transition(disputeStates, {
        entity: Dispute,
        id: found.id,
        action: 'appeal',
        relations: new Set(['owner'] as const),
        actor: by,
        reason: body.reason,
        patch: { appealReason: body.reason, appealedAt: this.clock.now(), openFor: attendanceId },
        audit: { organisationId, regionCode, data: { attendanceId } },
      });
    });
    return this.views.one(attendanceId, actor);
  }

  /** Only the latest dispute can be appealed, and only in time. @throws APPEAL_OVER, DISPUTE_OPEN, ACTION_NOT_PERMITTED */
  private async refuseLate(em: EntityManager, id: number, attendanceId: number): Promise<void> {
    const [latest] = await em.find(Dispute, { where: { attendanceId }, order: { id: 'DESC' }, take: 1 });
    if (latest?.id !== id) {
      if (latest && disputeWaits(latest.state)) throw new AppError('DISPUTE_OPEN');
      throw new AppError('ACTION_NOT_PERMITTED', { action: 'appeal', state: 'dismissed', of: disputeStates.name });
    }
    if (latest.state !== 'dismissed' || latest.answeredAt === null) return;
    const until = appealEndsAt(latest.answeredAt, this.district.attendance.appealDays);
    if (until <= this.clock.now()) throw new AppError('APPEAL_OVER', { until: until.toISOString() });
  }
}

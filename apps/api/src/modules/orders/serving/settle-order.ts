import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { Audit } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import { checkInOpensAt, DutyRecords } from '../../attendance/index.js';
import { phoneTimesFault } from '../core/phone-times.js';
import { plannedEnd } from '../core/planned.js';
import { relationsTo } from '../core/relations.js';
import { OrderAccess } from '../order-access.js';
import { OrderDuties } from './order-duties.js';
import { OrderMoves } from '../order-moves.js';
import { OrderViews } from '../reading/order-views.js';
import { Order } from '../order.entity.js';
import { OrderStore } from '../order.store.js';
import { refuseState } from './serve-order.js';

/** A coordinator handles the time served: extends it, confirms it by phone, settles 结单. */
@Injectable()
export class SettleOrder {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly audit: Audit,
    private readonly access: OrderAccess,
    private readonly store: OrderStore,
    private readonly duties: OrderDuties,
    private readonly records: DutyRecords,
    private readonly moves: OrderMoves,
    private readonly views: OrderViews,
    private readonly accounts: Accounts,
  ) {}

  async extend({ actor, params, body }: Call<'extendOrder'>): Promise<Answer<'extendOrder'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      const order = await this.store.hold(em, id);
      refuseState(order, 'extend', ['dispatched', 'serving']);
      const plannedMinutes = body.minutes;
      if (plannedMinutes <= order.plannedMinutes) throw new AppError('ORDER_TIME_WRONG', { reason: 'tooShort' });
      const end = plannedEnd({ ...order, plannedMinutes });
      if (order.state === 'serving' && end <= this.clock.now()) throw new AppError('ORDER_TIME_WRONG', { reason: 'tooShort' });
      await em.update(Order, { id }, { plannedMinutes });
      if (order.state === 'serving') await this.records.extend(em, { kind: 'order', dutyId: id }, end);
      const { regionCode, organisationId } = order;
      const line = { action: 'order.extend', subject: 'order', subjectId: id, regionCode, organisationId };
      await this.audit.write({ actor: by, ...line, data: { minutes: plannedMinutes, before: order.plannedMinutes } });
    });
    return this.views.one(id, actor);
  }

  async confirmByPhone({ actor, params, body }: Call<'confirmOrderByPhone'>): Promise<Answer<'confirmOrderByPhone'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    const by = await this.accounts.signature(actor);
    const [startedAt, finishedAt] = [new Date(body.startedAt), new Date(body.finishedAt)];
    await this.tx.run(async (em) => {
      const order = await this.store.hold(em, id);
      refuseState(order, 'confirmByPhone', ['dispatched', 'serving', 'served']);
      const opensAt = checkInOpensAt(order.appointedAt, this.district.attendance.earlyMinutes);
      const reason = phoneTimesFault({ startedAt, finishedAt }, order, opensAt, this.clock.now());
      if (reason) throw new AppError('MANUAL_TIMES_WRONG', { reason });
      const duty = await this.duties.of({ ...order, startedAt }, order.volunteerId!);
      await this.records.enter(em, duty, { checkInAt: startedAt, checkOutAt: finishedAt, reason: body.reason }, by);
      const patch = { startedAt, finishedAt };
      await this.moves.move(order, 'confirmByPhone', { relations: relationsTo(actor, order), actor: by, reason: body.reason, patch });
    });
    return this.views.one(id, actor);
  }

  async settle({ actor, params }: Call<'settleOrder'>): Promise<Answer<'settleOrder'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      const order = await this.store.hold(em, id);
      refuseState(order, 'settle', ['served']);
      const { minutes: servedMinutes } = await this.records.confirm(em, 'order', id, by);
      await this.moves.move(order, 'settle', { relations: relationsTo(actor, order), actor: by, patch: { servedMinutes } });
    });
    return this.views.one(id, actor);
  }
}

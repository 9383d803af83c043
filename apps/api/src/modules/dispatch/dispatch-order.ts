import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isSameVolunteer } from '../../kit/access/index.js';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from '../identity/index.js';
import { OrderAccess, OrderStore, OrderViews, type Order } from '../orders/index.js';
import { AutomaticDispatch } from './automatic-dispatch.js';
import { Candidates } from './candidates.js';
import { Offers } from './offers.js';

/** 派单: a coordinator offers an order to volunteers, or lets the automatic mode do it. */
@Injectable()
export class DispatchOrder {
  constructor(
    private readonly tx: Tx,
    private readonly access: OrderAccess,
    private readonly orders: OrderStore,
    private readonly views: OrderViews,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly candidates: Candidates,
    private readonly offers: Offers,
    private readonly automatic: AutomaticDispatch,
  ) {}

  async run({ actor, params, body }: Call<'dispatchOrder'>): Promise<Answer<'dispatchOrder'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    const by = { accountId: actor.accountId, name: (await this.accounts.names([actor.accountId])).get(actor.accountId) };
    await this.tx.run(async (em) => {
      const order = await this.orders.hold(em, id);
      if (order.state !== 'accepted') throw new AppError('ACTION_NOT_PERMITTED', { action: 'dispatch', state: order.state, of: 'order' });
      if ('automatic' in body) {
        await this.turn(em, order, body.automatic, by);
        if (body.automatic) await this.automatic.begin(em, order);
      } else {
        const { volunteerIds, answerMinutes } = body;
        if (volunteerIds.some((one) => isSameVolunteer(actor, one))) throw new AppError('OWN_ENTRY');
        await this.candidates.refuseUnfit(order, volunteerIds);
        await this.turn(em, order, false, by);
        await this.offers.send(order, { volunteerIds, by, answerMinutes });
      }
    });
    return this.views.one(id, actor);
  }

  /** Switches the automatic mode of this order on or off. */
  private async turn(em: EntityManager, order: Order, automatic: boolean, actor: AuditActor): Promise<void> {
    if (order.automatic === automatic) return;
    await this.orders.setAutomatic(em, order, automatic);
    const { id: subjectId, regionCode, organisationId } = order;
    await this.audit.write({
      actor,
      action: 'order.dispatch',
      subject: 'order',
      subjectId,
      regionCode,
      organisationId,
      data: { automatic },
    });
  }
}

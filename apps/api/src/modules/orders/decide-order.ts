import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kit/access/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Accounts } from '../identity/index.js';
import { DutyRecords } from '../attendance/index.js';
import { relationsTo, type OrderRelation } from './core/relations.js';
import { OrderAccess } from './order-access.js';
import { OrderMoves, type OrderAction } from './order-moves.js';
import { OrderViews } from './reading/order-views.js';

/** Accepts 接单, rejects, cancels or annuls an order. */
@Injectable()
export class DecideOrder {
  constructor(
    private readonly tx: Tx,
    private readonly access: OrderAccess,
    private readonly moves: OrderMoves,
    private readonly views: OrderViews,
    private readonly records: DutyRecords,
    private readonly accounts: Accounts,
  ) {}

  accept({ actor, params }: Call<'acceptOrder'>): Promise<Answer<'acceptOrder'>> {
    return this.decide(actor, params.orderId, 'accept', ['coordinator']);
  }

  reject({ actor, params, body }: Call<'rejectOrder'>): Promise<Answer<'rejectOrder'>> {
    return this.decide(actor, params.orderId, 'reject', ['coordinator'], body.reason);
  }

  cancel({ actor, params, body }: Call<'cancelOrder'>): Promise<Answer<'cancelOrder'>> {
    return this.decide(actor, params.orderId, 'cancel', ['owner', 'operator', 'coordinator'], body.reason);
  }

  /** Annuls the service record too. */
  async annul({ actor, params, body }: Call<'annulOrder'>): Promise<Answer<'annulOrder'>> {
    const order = await this.access.asCoordinator(actor, params.orderId);
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      await this.moves.move(order, 'annul', { relations: relationsTo(actor, order), actor: by, reason: body.reason });
      await this.records.annul(em, 'order', order.id, by, body.reason);
    });
    return this.views.one(order.id, actor);
  }

  private async decide(
    actor: Actor,
    id: number,
    action: OrderAction,
    relations: readonly OrderRelation[],
    reason: string | null = null,
  ): Promise<Answer<'acceptOrder'>> {
    const order = await this.access.as(actor, id, relations);
    await this.moves.move(order, action, { relations: relationsTo(actor, order), actor, reason, seen: order.state });
    return this.views.one(id, actor);
  }
}

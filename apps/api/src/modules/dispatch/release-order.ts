import { Injectable } from '@nestjs/common';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { OrderAccess, OrderMoves, OrderStore, OrderViews, type Order } from '../orders/index.js';
import { maskName } from '../volunteers/index.js';

/** An order goes back from its volunteer to be dispatched again, without penalty (条例 第二十五条). */
@Injectable()
export class ReleaseOrder {
  constructor(
    private readonly tx: Tx,
    private readonly access: OrderAccess,
    private readonly orders: OrderStore,
    private readonly moves: OrderMoves,
    private readonly views: OrderViews,
    private readonly outbox: Outbox,
  ) {}

  /** The volunteer gives the order back. Returns the order as it was before, because the volunteer may no longer see it. */
  async giveBack({ actor, params, body }: Call<'giveBackOrder'>): Promise<Answer<'giveBackOrder'>> {
    const { id } = await this.access.asVolunteer(actor, params.orderId);
    return this.tx.run(async (em) => {
      const order = await this.orders.hold(em, id);
      if (order.volunteerId !== actor.volunteerId) throw new AppError('STATE_CHANGED', { state: order.state, of: 'order' });
      const seen = await this.views.one(id, actor);
      const after = await this.moves.move(order, 'giveBack', { relations: ['volunteer'], actor, reason: body.reason });
      await this.tell('dispatch.givenBack', order, body.reason);
      return {
        ...seen,
        state: after.state,
        actions: [],
        volunteer: null,
        volunteerName: null,
        // The answer is masked, because the duty has ended.
        beneficiaryName: order.beneficiaryMasked,
        placedByName: maskName(seen.placedByName),
        contact: null,
        contactUntil: null,
        destination: null,
      };
    });
  }

  /** 改派: a coordinator takes the order from its volunteer, who is told. */
  async takeBack({ actor, params, body }: Call<'takeBackOrder'>): Promise<Answer<'takeBackOrder'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    await this.tx.run(async (em) => {
      const order = await this.orders.hold(em, id);
      await this.moves.move(order, 'takeBack', { relations: ['coordinator'], actor, reason: body.reason });
      await this.tell('dispatch.takenBack', order, body.reason);
    });
    return this.views.one(id, actor);
  }

  private async tell(
    topic: 'dispatch.givenBack' | 'dispatch.takenBack',
    { id: orderId, volunteerId }: Order,
    reason: string,
  ): Promise<void> {
    await this.outbox.add(topic, { orderId, volunteerId: volunteerId!, reason });
  }
}

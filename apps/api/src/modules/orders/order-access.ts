import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import { looksOn, relationsTo, type OrderRelation } from './core/relations.js';
import type { Order } from './order.entity.js';
import { OrderStore } from './order.store.js';

/** Who may come near which order. Whoever may not see it is told that it does not exist. */
@Injectable()
export class OrderAccess {
  constructor(private readonly store: OrderStore) {}

  /** @throws NOT_FOUND */
  async see(actor: Actor, id: number): Promise<Order> {
    const order = await this.store.byId(id);
    if (!order || (relationsTo(actor, order).size === 0 && !looksOn(actor, order))) throw new AppError('NOT_FOUND', { what: '订单' });
    return order;
  }

  /** For one of these relations. @throws NOT_FOUND, FORBIDDEN for who sees it as something else */
  async as(actor: Actor, id: number, relations: readonly OrderRelation[]): Promise<Order> {
    const order = await this.see(actor, id);
    const mine = relationsTo(actor, order);
    if (!relations.some((relation) => mine.has(relation))) throw new AppError('FORBIDDEN');
    return order;
  }

  /** The order for a coordinator 调度员 of its region. @throws NOT_FOUND, FORBIDDEN */
  asCoordinator(actor: Actor, id: number): Promise<Order> {
    return this.as(actor, id, ['coordinator']);
  }

  /** The order for the volunteer who took it. @throws NOT_FOUND for everybody else */
  async asVolunteer(actor: Actor, id: number): Promise<Order> {
    const order = await this.store.byId(id);
    if (!order || actor.volunteerId === null || order.volunteerId !== actor.volunteerId) throw new AppError('NOT_FOUND', { what: '订单' });
    return order;
  }
}

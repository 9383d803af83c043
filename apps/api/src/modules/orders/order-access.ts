import { Injectable } from '@nestjs/common';
import { findVisible, type Actor } from '../../kit/access/index.js';
import { AppError } from '../../kit/errors/index.js';
import { maySee, relationsTo, type OrderRelation } from './core/relations.js';
import type { Order } from './order.entity.js';
import { OrderStore } from './order.store.js';

/** Who may see or change which order. An order that the caller may not see does not exist for them. */
@Injectable()
export class OrderAccess {
  constructor(private readonly store: OrderStore) {}

  /** @throws NOT_FOUND */
  see(actor: Actor, id: number): Promise<Order> {
    return findVisible('order', this.store.byId(id), (order) => maySee(actor, order));
  }

  /** The order, for callers with one of these relations. @throws NOT_FOUND, or FORBIDDEN for callers with other relations */
  async as(actor: Actor, id: number, relations: readonly OrderRelation[]): Promise<Order> {
    const order = await this.see(actor, id);
    const mine = relationsTo(actor, order);
    if (!relations.some((relation) => mine.has(relation))) throw new AppError('FORBIDDEN');
    return order;
  }

  /** The order, for callers with any relation but this one; reviewers and administrators have none. @throws NOT_FOUND */
  asAnyBut(actor: Actor, id: number, relation: OrderRelation): Promise<Order> {
    return findVisible('order', this.store.byId(id), (order) => {
      const mine = relationsTo(actor, order);
      return mine.size > 0 && !mine.has(relation);
    });
  }

  /** The order for a coordinator 调度员 of its region. @throws NOT_FOUND, FORBIDDEN */
  asCoordinator(actor: Actor, id: number): Promise<Order> {
    return this.as(actor, id, ['coordinator']);
  }

  /** The order, for the volunteer who took it. @throws NOT_FOUND for everybody else */
  asVolunteer(actor: Actor, id: number): Promise<Order> {
    return findVisible('order', this.store.byId(id), (order) => relationsTo(actor, order).has('volunteer'));
  }
}

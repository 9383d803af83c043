import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { affected, Db } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Order, OrderEscalation } from './order.entity.js';

@Injectable()
export class OrderStore {
  constructor(private readonly db: Db) {}

  /** Whether this account has ever ordered, or had something ordered for it. */
  async knows(accountId: number): Promise<boolean> {
    return (await this.db.em.existsBy(Order, { placedById: accountId })) || (await this.db.em.existsBy(Order, { ownerId: accountId }));
  }

  byId(id: number): Promise<Order | null> {
    return this.db.em.findOneBy(Order, { id });
  }

  /** In the order of the ids; ids that do not exist are left out. */
  async byIds(ids: readonly number[]): Promise<Order[]> {
    if (ids.length === 0) return [];
    const rows = new Map((await this.db.em.findBy(Order, { id: In([...ids]) })).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** Holds the order until the transaction ends, then reads it: what it says now stays true meanwhile. @throws NOT_FOUND */
  async hold(em: EntityManager, id: number): Promise<Order> {
    await affected(em, 'UPDATE service_order SET step = step WHERE id = ?', [id]);
    const order = await em.findOneBy(Order, { id });
    if (!order) throw new AppError('NOT_FOUND', { what: '订单' });
    return order;
  }

  /** In the order in which they were raised. */
  escalationsOf(orderId: number): Promise<OrderEscalation[]> {
    return this.db.em.find(OrderEscalation, { where: { orderId }, order: { id: 'ASC' } });
  }
}

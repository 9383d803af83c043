import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { serviceMinutes } from '@zhiyuanhong/contracts/limits';
import { MINUTE_MS } from '../../kit/clock/index.js';
import { Db, fromSqlTime, holdRow, select } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { plannedEnd } from './core/planned.js';
import { Order, OrderEscalation } from './order.entity.js';

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
/** The time for which a volunteer has taken an order. */
export interface TakenOrder extends Span {
  readonly title: string;
}
interface TakenRow {
  volunteerId: number;
  title: string;
  appointedAt: Date | string;
  startedAt: Date | string | null;
  plannedMinutes: number;
}

const CHUNK = 500;
/** Longest planned duration of an order. */
const LONGEST_MS = serviceMinutes.max * MINUTE_MS;

/** Reads and writes orders, in the open transaction if there is one. */
@Injectable()
export class OrderStore {
  constructor(private readonly db: Db) {}

  /** Whether this account has ever ordered, or had an order placed for it. */
  async knows(accountId: number): Promise<boolean> {
    return (await this.db.em.existsBy(Order, { placedById: accountId })) || (await this.db.em.existsBy(Order, { ownerId: accountId }));
  }

  byId(id: number): Promise<Order | null> {
    return this.db.em.findOneBy(Order, { id });
  }

  /** In the order of the ids; unknown ids are left out. */
  async byIds(ids: readonly number[]): Promise<Order[]> {
    if (ids.length === 0) return [];
    const rows = new Map((await this.db.em.findBy(Order, { id: In([...ids]) })).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** Locks the order until the transaction ends, then reads it. @throws NOT_FOUND */
  async hold(em: EntityManager, id: number): Promise<Order> {
    const order = await holdRow(em, Order, id);
    if (!order) throw new AppError('NOT_FOUND', { what: 'order' });
    return order;
  }

  /** For each volunteer, an order other than `exceptId` that they have taken for an overlapping time; those without one are left out. */
  async takenDuring(volunteerIds: readonly number[], { startsAt, endsAt }: Span, exceptId = 0): Promise<Map<number, TakenOrder>> {
    const earliest = new Date(startsAt.getTime() - LONGEST_MS);
    const taken = new Map<number, TakenOrder>();
    for (let i = 0; i < volunteerIds.length; i += CHUNK) {
      const chunk = volunteerIds.slice(i, i + CHUNK);
      const rows = await select<TakenRow>(
        this.db.em,
        `SELECT volunteerId, title, appointedAt, startedAt, plannedMinutes FROM service_order
         WHERE volunteerId IN (${chunk.map(() => '?').join()}) AND state IN ('dispatched', 'serving')
           AND (appointedAt > ? OR startedAt > ?) AND appointedAt < ? AND id <> ?`,
        [...chunk, earliest, earliest, endsAt, exceptId],
      );
      for (const { volunteerId, title, appointedAt, startedAt, plannedMinutes } of rows) {
        const order = {
          appointedAt: fromSqlTime(appointedAt),
          startedAt: startedAt === null ? null : fromSqlTime(startedAt),
          plannedMinutes,
        };
        const [from, until] = [order.appointedAt, plannedEnd(order)];
        if (until > startsAt) taken.set(volunteerId, { title, startsAt: from, endsAt: until });
      }
    }
    return taken;
  }

  /** Switches the automatic mode of a locked order. */
  async setAutomatic(em: EntityManager, order: Order, automatic: boolean): Promise<void> {
    await em.update(Order, { id: order.id }, { automatic });
    order.automatic = automatic;
  }

  /** Oldest first. */
  escalationsOf(orderId: number): Promise<OrderEscalation[]> {
    return this.db.em.find(OrderEscalation, { where: { orderId }, order: { id: 'ASC' } });
  }
}

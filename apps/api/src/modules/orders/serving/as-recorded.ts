import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttendanceReader } from '../../attendance/index.js';
import { OrderMoves } from '../order-moves.js';
import { Order } from '../order.entity.js';

/** Brings an order back to what its record says, after times told by phone were rejected. */
@Injectable()
export class AsRecorded {
  constructor(
    private readonly reader: AttendanceReader,
    private readonly moves: OrderMoves,
  ) {}

  /** An order that the open transaction holds. Answers it as it is then; one that was settled, or without a record that counts, stays. */
  async restore(em: EntityManager, order: Order): Promise<Order> {
    const record = (await this.reader.byDuties('order', [order.id])).get(order.id);
    if (order.state !== 'served' || !record) return order;
    const { checkInAt: startedAt, checkOutAt: finishedAt } = record;
    if (record.state === 'present') {
      const patch = { startedAt, finishedAt };
      return this.moves.move(order, 'resume', { relations: ['system'], actor: null, patch });
    }
    if (record.state === 'ended') await em.update(Order, { id: order.id }, { startedAt, finishedAt });
    return order;
  }
}

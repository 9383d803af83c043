import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttendanceReader } from '../../attendance/index.js';
import { OrderMoves } from '../order-moves.js';
import { Order } from '../order.entity.js';

/** Restores an order by its service record, after times confirmed by phone were rejected. */
@Injectable()
export class AsRecorded {
  constructor(
    private readonly reader: AttendanceReader,
    private readonly moves: OrderMoves,
  ) {}

  /** The order must be locked. Returns the restored order; one that is settled, or has no record that counts, is returned unchanged. */
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

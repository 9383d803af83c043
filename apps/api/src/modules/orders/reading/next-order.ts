import { Injectable } from '@nestjs/common';
import type { OrderRow } from '@zhiyuanhong/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../../kit/access/index.js';
import { Db } from '../../../kit/db/index.js';
import { OrderViews } from './order-views.js';
import { Order } from '../order.entity.js';

/** Orders that a volunteer has taken and not yet served. */
@Injectable()
export class NextOrder {
  constructor(
    private readonly db: Db,
    private readonly views: OrderViews,
  ) {}

  /** The order under way, else the soonest; null for none. */
  async of(actor: Actor): Promise<OrderRow | null> {
    if (actor.volunteerId === null) return null;
    const next = await this.db.em.findOne(Order, {
      where: { volunteerId: actor.volunteerId, state: In(['dispatched', 'serving']) },
      order: { state: 'DESC', appointedAt: 'ASC', id: 'ASC' },
    });
    return next && ((await this.views.rows([next], actor))[0] ?? null);
  }
}

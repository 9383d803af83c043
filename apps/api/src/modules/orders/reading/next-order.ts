import { Injectable } from '@nestjs/common';
import type { OrderRow } from '@zhiyuanhong/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../../kit/access/index.js';
import { Db } from '../../../kit/db/index.js';
import { OrderViews } from './order-views.js';
import { Order } from '../order.entity.js';

/** What a volunteer has taken on and not served yet. */
@Injectable()
export class NextOrder {
  constructor(
    private readonly db: Db,
    private readonly views: OrderViews,
  ) {}

  /** The one under way, else the soonest; null when there is none. */
  async of(actor: Actor): Promise<OrderRow | null> {
    if (actor.volunteerId === null) return null;
    const next = await this.db.em.findOne(Order, {
      where: { volunteerId: actor.volunteerId, state: In(['dispatched', 'serving']) },
      order: { state: 'DESC', appointedAt: 'ASC', id: 'ASC' },
    });
    return next && ((await this.views.rows([next], actor))[0] ?? null);
  }
}

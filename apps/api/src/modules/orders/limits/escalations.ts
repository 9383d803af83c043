import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { District } from '../../../district.js';
import { Audit } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { insert } from '../../../kit/db/index.js';
import { Outbox } from '../../../kit/outbox/index.js';
import { RegionTree } from '../../regions/index.js';
import { dueRungs, ladderOf } from '../core/ladder.js';
import { expiresAt, stageOf } from '../core/limits.js';
import { Order, OrderEscalation } from '../order.entity.js';

/** Tells region levels about passed limits, each level of a stage once, whichever process notices. */
@Injectable()
export class Escalations {
  constructor(
    private readonly district: District,
    private readonly clock: Clock,
    private readonly regions: RegionTree,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Raises all escalations that are due, for an order that the open transaction has locked, each dated by when it was due. Returns their
   * number. Also called before an order moves on, so that a passed limit is told even when the job did not run in time.
   */
  async raise(em: EntityManager, order: Order, now: Date): Promise<number> {
    const { id, step, hours, regionCode } = order;
    const stage = stageOf(order.state);
    const until = new Date(Math.min(now.getTime(), this.expiry(order)));
    if (stage === null || order.nextEscalationAt === null || order.nextEscalationAt > until) return 0;
    const path = this.regions.path(regionCode).map(({ code }) => code);
    const ladder = ladderOf(path.length > 0 ? path : [this.regions.root.code], this.regions.root.code);
    const afterMinutes = this.district.orders.escalateAfterMinutes;
    const { rungs, next } = dueRungs(order, ladder, { hours, calendar: this.clock.calendar, afterMinutes, now: until });
    for (const rung of rungs) {
      await insert(em, OrderEscalation, { orderId: id, step, stage, ...rung });
      await this.audit.write({
        actor: null,
        action: 'order.escalate',
        subject: 'order',
        subjectId: id,
        regionCode,
        data: { stage, step, level: rung.level, to: rung.regionCode },
      });
      const payload = { id, step, level: rung.level, regionCode: rung.regionCode };
      await this.outbox.add('order.escalate', payload, { key: `order:${id}:${step}:${rung.level}` });
    }
    order.escalatedLevel += rungs.length;
    order.nextEscalationAt = next;
    await em.update(Order, { id }, { escalatedLevel: order.escalatedLevel, nextEscalationAt: next });
    return rungs.length;
  }

  /** Milliseconds after which an order is not late but expired, even if the clock jumped. */
  private expiry(order: Order): number {
    return expiresAt(order, this.district.orders)?.getTime() ?? Infinity;
  }
}

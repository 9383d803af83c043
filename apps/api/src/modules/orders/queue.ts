import { Injectable } from '@nestjs/common';
import { orderStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { allOf, Db, isOneOf, type Condition } from '../../kit/db/index.js';
import type { Call } from '../../kit/endpoint/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { AttendanceReader } from '../attendance/index.js';
import { overdueAt } from './core/limits.js';
import { ordersOf } from './core/relations.js';

type Kind = NonNullable<Call<'listOrders'>['query']['queue']>;

/** Columns with the moment since which an order waits. */
const columns = {
  ordersToAccept: 'o.placedAt',
  ordersToDispatch: 'o.placedAt',
  ordersOverdue: 'o.dueAt',
  ordersToSettle: 'o.finishedAt',
  ordersToRate: 'o.settledAt',
  orderFollowUps: 'o.ratedAt',
} as const satisfies Record<Kind, string>;
const kinds = Object.keys(columns) as Kind[];
const staffOf = (kind: Kind) => (kind === 'ordersToRate' ? 'operator' : 'coordinator');

/** Queue entries: orders 订单 that wait for a coordinator, or for an operator who asks for the rating by phone. */
@Injectable()
export class OrderQueue implements QueueSource {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: AttendanceReader,
  ) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    const entries: QueueEntry[] = [];
    for (const kind of kinds.filter((one) => holdsRole(actor, staffOf(one)))) {
      const link = `/orders/list?queue=${kind}`;
      const where = this.condition(kind, actor);
      entries.push(await countWaiting(this.db.em, { kind, link, rows: 'service_order o', since: columns[kind], where }));
    }
    return entries;
  }

  /** Condition on `service_order o`. */
  condition(kind: Kind, actor: Actor): Condition {
    return allOf([ordersOf(actor, staffOf(kind)), this.which(kind)]);
  }

  private which(kind: Kind): Condition {
    const canBe = (action: keyof typeof orderStates.transitions) => isOneOf('o.state', orderStates.transitions[action].from);
    switch (kind) {
      case 'ordersToAccept':
        return canBe('accept');
      case 'ordersToDispatch':
        return canBe('assign');
      case 'ordersOverdue':
        return overdueAt(this.clock.now());
      case 'ordersToSettle':
        return allOf([canBe('settle'), this.records.confirmable('order', 'o.id')]);
      case 'ordersToRate':
        return canBe('rate');
      case 'orderFollowUps':
        return { sql: 'o.followUpOpen = 1', params: [] };
    }
  }
}

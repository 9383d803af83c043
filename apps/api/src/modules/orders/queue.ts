import { Injectable } from '@nestjs/common';
import { orderStates } from '@zhiyuanhong/contracts/states';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { allOf, Db, isOneOf, select, type Condition } from '../../kit/db/index.js';
import type { Call } from '../../kit/endpoint/index.js';
import { countWaiting, type QueueEntry, type QueueSource } from '../../kit/queue/index.js';
import { AttendanceReader } from '../attendance/index.js';
import { overdueAt } from './core/limits.js';
import { ordersOf } from './core/relations.js';

type Kind = NonNullable<Call<'listOrders'>['query']['queue']>;

/** Since when an order waits for what is counted. */
const since = {
  ordersToAccept: 'o.placedAt',
  ordersToDispatch: 'o.placedAt',
  ordersOverdue: 'o.dueAt',
  ordersToSettle: 'o.finishedAt',
  ordersToReview: 'o.settledAt',
  orderFollowUps: 'o.reviewedAt',
} as const satisfies Record<Exclude<Kind, 'orderDisputes'>, string>;
const kinds = Object.keys(since) as (keyof typeof since)[];
const linkTo = (kind: Kind) => `/orders/list?queue=${kind}`;
const staffOf = (kind: Kind) => (kind === 'ordersToReview' ? 'operator' : 'coordinator');

/** Orders 订单 that wait for a coordinator, or for the review that an operator asks for by phone. */
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
      const where = await this.condition(kind, actor);
      entries.push(await countWaiting(this.db.em, { kind, link: linkTo(kind), rows: 'service_order o', since: since[kind], where }));
    }
    if (holdsRole(actor, 'coordinator')) entries.push(await this.disputes(actor));
    return entries;
  }

  /** Rows of `service_order o`. */
  async condition(kind: Kind, actor: Actor): Promise<Condition> {
    return allOf([ordersOf(actor, staffOf(kind)), await this.which(kind)]);
  }

  private async which(kind: Kind): Promise<Condition> {
    const canBe = (action: keyof typeof orderStates.transitions) => isOneOf('o.state', orderStates.transitions[action].from);
    switch (kind) {
      case 'ordersToAccept':
        return canBe('accept');
      case 'ordersToDispatch':
        return canBe('assign');
      case 'ordersOverdue':
        return overdueAt(this.clock.now());
      case 'ordersToSettle':
        return allOf([canBe('settle'), isOneOf('o.id', await this.records.toConfirm('order'))]);
      case 'ordersToReview':
        return canBe('review');
      case 'orderFollowUps':
        return { sql: 'o.followUpOpen = 1', params: [] };
      case 'orderDisputes':
        return isOneOf('o.id', [...(await this.records.disputed('order')).keys()]);
    }
  }

  /** They wait since the volunteer objected, which the order does not say. */
  private async disputes(actor: Actor): Promise<QueueEntry> {
    const kind = 'orderDisputes';
    const { sql, params } = await this.condition(kind, actor);
    const rows = await select<{ id: number }>(this.db.em, `SELECT o.id FROM service_order o WHERE ${sql}`, params);
    const objections = await this.records.disputed('order');
    const times = rows.flatMap(({ id }) => objections.get(Number(id))?.getTime() ?? []);
    return { kind, count: rows.length, oldestAt: times.length > 0 ? new Date(Math.min(...times)) : null, link: linkTo(kind) };
  }
}

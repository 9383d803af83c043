import { Injectable } from '@nestjs/common';
import { orderStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../../district.js';
import { isEmptyReach, reachOf, under, type Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Db, select } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { isEscalated, overdueAt } from '../core/limits.js';
import { idInNumber } from '../core/number.js';
import { OrderViews } from './order-views.js';
import { OrderStore } from '../order.store.js';
import { OrderQueue } from '../queue.js';
import { OrderWhere, ordersWithin, staffRoles } from './order-where.js';

type Query = Call<'listOrders'>['query'];
type BoardState = Answer<'getOrderBoard'>['columns'][number]['state'];

const ended = orderStates.ends;
const AT_ONCE = 50;
const columns = [
  ['placed', 'place'],
  ['accepted', 'accept'],
  ['dispatched', 'dispatch'],
  ['serving', 'serve'],
  ['served', 'settle'],
  ['settled', 'rate'],
] as const;

/** Lists orders, and the dispatch board 派单台. */
@Injectable()
export class ListOrders {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: OrderStore,
    private readonly views: OrderViews,
    private readonly records: AttendanceReader,
    private readonly queue: OrderQueue,
  ) {}

  async list({ actor, query }: Call<'listOrders'>): Promise<Answer<'listOrders'>> {
    const { page, pageSize } = query;
    const where = this.whose(actor, query.as);
    this.narrow(where, query);
    if (query.disputed) where.meet(this.records.objected('order', 'o.id'));
    if (query.queue) where.meet(this.queue.condition(query.queue, actor));
    const { sql, params } = where;
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM service_order o WHERE ${sql}`, params);
    const ids = await select<{ id: number }>(
      this.db.em,
      `SELECT o.id FROM service_order o WHERE ${sql} ORDER BY o.placedAt DESC, o.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      params,
    );
    const orders = await this.store.byIds(ids.map(({ id }) => id));
    return { items: await this.views.rows(orders, actor), total: Number(count?.n ?? 0), page, pageSize };
  }

  async board({ actor, query }: Call<'getOrderBoard'>): Promise<Answer<'getOrderBoard'>> {
    const now = this.clock.now();
    const around = ordersWithin(reachOf(actor, staffRoles));
    if (query.colour) around.and('o.colour = ?', query.colour);
    if (query.regionCode) around.meet(under(query.regionCode, 'o.regionCode'));
    const { sql, params } = around;
    const counts = await select<{ state: BoardState; n: number; overdue: number }>(
      this.db.em,
      `SELECT o.state, COUNT(*) AS n, SUM(CASE WHEN o.dueAt < ? THEN 1 ELSE 0 END) AS overdue FROM service_order o
       WHERE o.state IN (${columns.map(([state]) => `'${state}'`).join()}) AND ${sql} GROUP BY o.state`,
      [now, ...params],
    );
    const [followUps] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(*) AS n FROM service_order o WHERE o.followUpOpen = 1 AND o.state = 'rated' AND ${sql}`,
      params,
    );
    const filled: Answer<'getOrderBoard'>['columns'] = [];
    for (const [state, stage] of columns) {
      const known = counts.find((one) => one.state === state);
      const overdue = isEscalated(state) ? Number(known?.overdue ?? 0) : 0;
      filled.push({ state, stage, count: Number(known?.n ?? 0), overdue, items: known ? await this.urgent(actor, state, around) : [] });
    }
    return {
      columns: filled,
      now: now.toISOString(),
      followUps: Number(followUps?.n ?? 0),
      automatic: this.district.orders.automaticDispatch,
    };
  }

  /** Earliest limit first; orders without a limit by appointed time. */
  private async urgent(actor: Actor, state: BoardState, { sql, params }: OrderWhere): Promise<Answer<'listOrders'>['items']> {
    const ids = await select<{ id: number }>(
      this.db.em,
      `SELECT o.id FROM service_order o WHERE o.state = ? AND ${sql}
       ORDER BY COALESCE(o.dueAt, o.appointedAt), o.id LIMIT ${AT_ONCE}`,
      [state, ...params],
    );
    return this.views.rows(await this.store.byIds(ids.map(({ id }) => id)), actor);
  }

  /** @throws FORBIDDEN for callers who are no staff */
  private whose(actor: Actor, as: Query['as']): OrderWhere {
    if (as === 'volunteer') return new OrderWhere().and('o.volunteerId = ?', actor.volunteerId ?? 0);
    if (as === 'owner') {
      const mine = `(o.ownerId = ? OR (o.placedById = ? AND o.channel IN ('self', 'family', 'neighbour')))`;
      return new OrderWhere().and(mine, actor.accountId, actor.accountId);
    }
    const reach = reachOf(actor, staffRoles);
    if (isEmptyReach(reach)) throw new AppError('FORBIDDEN');
    return ordersWithin(reach);
  }

  private narrow(where: OrderWhere, { open, state, colour, regionCode, overdue, followUp, q }: Query): void {
    const ends = ended.map((end) => `'${end}'`).join();
    if (open) where.and(`o.state ${open === 'true' ? 'NOT IN' : 'IN'} (${ends})`);
    if (state) where.and('o.state = ?', state);
    if (colour) where.and('o.colour = ?', colour);
    if (regionCode) where.meet(under(regionCode, 'o.regionCode'));
    if (overdue) where.meet(overdueAt(this.clock.now()));
    if (followUp) where.and('o.followUpOpen = 1');
    if (q !== undefined) where.and('(o.id = ? OR LOWER(o.title) LIKE ?)', idInNumber(q) ?? 0, `%${plain(q)}%`);
  }
}

/** Without the wildcards of LIKE, which no title contains. */
const plain = (q: string): string => q.toLowerCase().replaceAll(/[%_\\]/g, '');

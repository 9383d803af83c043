import { Injectable } from '@nestjs/common';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { mayInRegion, reachOf, under } from '../../../kit/access/index.js';
import { addDays, endOfShanghaiDay, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';
import { Db, fromSqlTime, select } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { RegionTree } from '../../regions/index.js';
import { figuresOf, type FigureFacts } from '../core/figures.js';
import { ordersWithin } from './order-where.js';
import type { Order } from '../order.entity.js';

const MAX_DAYS = 366;
const roles = ['coordinator', 'reviewer', 'platform'] as const;

type Moment = Date | string | null;
type Facts = FigureFacts & Pick<Order, 'colour' | 'regionCode'>;
type Row = Omit<Facts, 'placedAt' | 'acceptedAt' | 'dispatchedAt' | 'settledAt'> &
  Record<'acceptedAt' | 'dispatchedAt' | 'settledAt', Moment> & { placedAt: Date | string };

const moment = (value: Moment): Date | null => (value === null ? null : fromSqlTime(value));

/** Figures of the orders that were placed in a period. */
@Injectable()
export class OrderFigures {
  constructor(
    private readonly db: Db,
    private readonly regions: RegionTree,
  ) {}

  async run({ actor, query }: Call<'getOrderFigures'>): Promise<Answer<'getOrderFigures'>> {
    const { from, to, regionCode } = query;
    if (to < from || to > addDays(from, MAX_DAYS)) throw new AppError('PERIOD_WRONG', { maxDays: MAX_DAYS });
    const where = ordersWithin(reachOf(actor, roles));
    if (regionCode !== undefined) {
      this.regions.require(regionCode);
      if (!roles.some((role) => mayInRegion(actor, role, regionCode))) throw new AppError('FORBIDDEN');
      where.meet(under(regionCode, 'o.regionCode'));
    }
    where.and('o.placedAt >= ? AND o.placedAt < ?', startOfShanghaiDay(from), endOfShanghaiDay(to));
    const rows = await select<Row>(
      this.db.em,
      `SELECT o.state, o.colour, o.regionCode, o.placedAt, o.acceptedAt, o.dispatchedAt, o.settledAt, o.stagesDone, o.stagesLate,
         o.servedMinutes, o.stars, (SELECT COUNT(*) FROM order_escalation e WHERE e.orderId = o.id) AS escalations
       FROM service_order o WHERE ${where.sql}`,
      where.params,
    );
    const orders = rows.map((row): Facts => ({
      ...row,
      escalations: Number(row.escalations),
      placedAt: fromSqlTime(row.placedAt),
      acceptedAt: moment(row.acceptedAt),
      dispatchedAt: moment(row.dispatchedAt),
      settledAt: moment(row.settledAt),
    }));
    return {
      total: figuresOf(orders),
      byColour: grouped(orders, ({ colour }) => colour).map(([colour, part]) => ({
        ...figuresOf(part),
        colour,
        colourName: word(colourWords, colour),
      })),
      byRegion: grouped(orders, (order) => order.regionCode).map(([code, part]) => ({
        ...figuresOf(part),
        regionCode: code,
        regionName: this.regions.name(code),
      })),
      byDay: daysOf(from, to, orders),
    };
  }
}

/** Largest groups first. */
function grouped<K extends string>(orders: readonly Facts[], key: (order: Facts) => K): [K, Facts[]][] {
  const groups = new Map<K, Facts[]>();
  for (const order of orders) {
    const group = groups.get(key(order));
    if (group) group.push(order);
    else groups.set(key(order), [order]);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** Orders placed and settled on each day of the period. */
function daysOf(from: string, to: string, orders: readonly Facts[]): Answer<'getOrderFigures'>['byDay'] {
  const count = (days: readonly (Date | null)[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const at of days) if (at) counts.set(shanghaiDay(at), (counts.get(shanghaiDay(at)) ?? 0) + 1);
    return counts;
  };
  const placed = count(orders.map(({ placedAt }) => placedAt));
  const completed = count(orders.map(({ settledAt }) => settledAt));
  const days: Answer<'getOrderFigures'>['byDay'] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push({ day, placed: placed.get(day) ?? 0, completed: completed.get(day) ?? 0 });
  return days;
}

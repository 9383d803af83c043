import { MINUTE_MS } from '../../../kit/clock/index.js';
import type { Answer } from '../../../kit/endpoint/index.js';
import type { Order } from '../order.entity.js';

export type Figures = Answer<'getOrderFigures'>['total'];
/** Columns from which the figures are computed. */
export type FigureFacts = Pick<
  Order,
  'state' | 'placedAt' | 'acceptedAt' | 'dispatchedAt' | 'settledAt' | 'stagesDone' | 'stagesLate' | 'servedMinutes' | 'stars'
> & { readonly escalations: number };

const fell: readonly Order['state'][] = ['rejected', 'cancelled', 'annulled', 'expired'];

/** The middle value, or the mean of the two middle ones; null for no values. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** `part` divided by `all`, with four decimals; null when `all` is 0. */
export const shareOf = (part: number, all: number): number | null => (all === 0 ? null : Math.round((part / all) * 10_000) / 10_000);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const minutesTo = (orders: readonly FigureFacts[], stage: 'acceptedAt' | 'dispatchedAt'): number | null => {
  const middle = median(
    orders.flatMap(({ placedAt, [stage]: at }) => (at === null ? [] : [(at.getTime() - placedAt.getTime()) / MINUTE_MS])),
  );
  return middle === null ? null : Math.floor(middle);
};

export function figuresOf(orders: readonly FigureFacts[]): Figures {
  const fellThrough = orders.filter(({ state }) => fell.includes(state)).length;
  const completed = orders.filter(({ settledAt }) => settledAt !== null).length;
  const stages = sum(orders.map(({ stagesDone }) => stagesDone));
  const stars = orders.flatMap((order) => (order.stars === null ? [] : [order.stars]));
  return {
    orders: orders.length,
    fellThrough,
    completed,
    completionRate: shareOf(completed, completed + fellThrough),
    acceptMinutes: minutesTo(orders, 'acceptedAt'),
    dispatchMinutes: minutesTo(orders, 'dispatchedAt'),
    withinLimit: shareOf(stages - sum(orders.map(({ stagesLate }) => stagesLate)), stages),
    escalations: sum(orders.map(({ escalations }) => escalations)),
    servedMinutes: sum(orders.map(({ servedMinutes }) => servedMinutes)),
    averageRating: stars.length === 0 ? null : Math.round((sum(stars) / stars.length) * 10) / 10,
  };
}

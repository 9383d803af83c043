import { MINUTE_MS } from '../../../kit/clock/index.js';
import type { Order } from '../order.entity.js';

type Planned = Pick<Order, 'appointedAt' | 'startedAt' | 'plannedMinutes'>;

/** From when time counts: the appointed time, or the check-in if that is later. */
export const plannedStart = ({ appointedAt, startedAt }: Omit<Planned, 'plannedMinutes'>): Date =>
  startedAt && startedAt > appointedAt ? startedAt : appointedAt;

/** Until when time counts: `plannedMinutes` after `plannedStart`. */
export const plannedEnd = (order: Planned): Date => new Date(plannedStart(order).getTime() + order.plannedMinutes * MINUTE_MS);

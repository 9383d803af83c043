import { MINUTE_MS } from '../../../kit/clock/index.js';
import type { Order } from '../order.entity.js';

type Planned = Pick<Order, 'appointedAt' | 'startedAt' | 'plannedMinutes'>;

/** From when its time is counted: the appointed time, or the first scan if that was later. */
export const plannedStart = ({ appointedAt, startedAt }: Omit<Planned, 'plannedMinutes'>): Date =>
  startedAt && startedAt > appointedAt ? startedAt : appointedAt;

/** When it will have ended, or until when its time counts at most: `plannedMinutes` after `plannedStart`. */
export const plannedEnd = (order: Planned): Date => new Date(plannedStart(order).getTime() + order.plannedMinutes * MINUTE_MS);

import { MINUTE_MS } from '../../../kit/clock/index.js';
import type { Order } from '../order.entity.js';

/** When it will have ended: counted from the appointed time, or from the first scan if that was later. */
export const plannedEnd = ({ appointedAt, startedAt, plannedMinutes }: Pick<Order, 'appointedAt' | 'startedAt' | 'plannedMinutes'>): Date =>
  new Date(Math.max(appointedAt.getTime(), startedAt?.getTime() ?? 0) + plannedMinutes * MINUTE_MS);

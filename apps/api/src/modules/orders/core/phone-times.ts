import type { ErrorParams } from '@zhiyuanhong/contracts';
import type { Order } from '../order.entity.js';
import { plannedEnd } from './planned.js';

/** What is wrong with times confirmed by phone; null for nothing. They may begin as early as a check-in, and last as long as planned. */
export function phoneTimesFault(
  { startedAt, finishedAt }: { readonly startedAt: Date; readonly finishedAt: Date },
  { appointedAt, plannedMinutes }: Pick<Order, 'appointedAt' | 'plannedMinutes'>,
  checkInOpensAt: Date,
  now: Date,
): ErrorParams<'MANUAL_TIMES_WRONG'>['reason'] | null {
  if (finishedAt <= startedAt) return 'endBeforeStart';
  if (finishedAt > now) return 'future';
  return startedAt < checkInOpensAt || finishedAt > plannedEnd({ appointedAt, startedAt, plannedMinutes }) ? 'outsideSlot' : null;
}

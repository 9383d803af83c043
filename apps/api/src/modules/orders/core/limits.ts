import { DAY_MS, HOUR_MS, type WorkCalendar } from '../../../kit/clock/index.js';
import { allOf, isOneOf, type Condition } from '../../../kit/db/index.js';
import { addOpenMinutes } from '../../services/index.js';
import type { Order, OrderStage, OrderState } from '../order.entity.js';

/** By what limits are reckoned beside the order's own facts. */
export interface LimitRules {
  readonly ratingDays: number;
  readonly calendar: WorkCalendar;
}
type Planned = Pick<Order, 'appointedAt' | 'limits' | 'hours'>;

/** The stage for which an order waits; null when it has ended. */
export function stageOf(state: OrderState): OrderStage | null {
  if (state === 'placed') return 'accept';
  if (state === 'accepted') return 'dispatch';
  if (state === 'dispatched' || state === 'serving') return 'serve';
  if (state === 'served') return 'settle';
  return state === 'settled' ? 'rate' : null;
}

/** When the time limit 时限 ends for an order that enters this state at this moment; null when the state has none. */
export function limitOf(
  state: OrderState,
  { appointedAt, limits, hours }: Planned,
  at: Date,
  { ratingDays, calendar }: LimitRules,
): Date | null {
  switch (state) {
    case 'placed':
      return addOpenMinutes(hours, at, limits.acceptMinutes, calendar);
    case 'accepted':
      return addOpenMinutes(hours, at, limits.dispatchMinutes, calendar);
    case 'dispatched':
      return addOpenMinutes(hours, at > appointedAt ? at : appointedAt, limits.startMinutes, calendar);
    case 'served':
      return addOpenMinutes(hours, at, limits.settleMinutes, calendar);
    case 'settled':
      return new Date(at.getTime() + ratingDays * DAY_MS);
    case 'serving':
    case 'rated':
    case 'closed':
    case 'rejected':
    case 'cancelled':
    case 'annulled':
    case 'expired':
      return null;
  }
}

/** Whether a passed limit is told to the region levels above; that for rating is not. */
export const isEscalated = (state: OrderState): boolean => limitedStates.includes(state);
const limitedStates: readonly OrderState[] = ['placed', 'accepted', 'dispatched', 'served'];
/** Condition on `service_order o`: a limit has passed that is told to the levels above. */
export const overdueAt = (now: Date): Condition => allOf([isOneOf('o.state', limitedStates), { sql: 'o.dueAt < ?', params: [now] }]);

/** Hours after the appointed time at which an order expires, from the district's configuration. */
export interface Expiry {
  readonly expireHours: number;
  readonly unservedExpireHours: number;
}

/**
 * When an order expires because nobody came; null when it does not expire. An order with a volunteer waits longer, because it may have been
 * served without scans.
 */
export function expiresAt({ state, appointedAt }: Pick<Order, 'state' | 'appointedAt'>, expiry: Expiry): Date | null {
  const hours = untaken.some((one) => one === state) ? expiry.expireHours : state === 'dispatched' ? expiry.unservedExpireHours : null;
  return hours === null ? null : new Date(appointedAt.getTime() + hours * HOUR_MS);
}
export const untaken = ['placed', 'accepted'] as const satisfies readonly OrderState[];

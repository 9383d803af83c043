import { DAY_MS } from '../../../kit/clock/index.js';
import type { Order } from '../order.entity.js';
import type { OrderRelation } from './relations.js';

type Known = Pick<Order, 'state' | 'finishedAt' | 'endedAt'>;

/** When the volunteer's part ended: the service, or the order if there was no service; null while it is ahead or under way. */
const endOfService = ({ finishedAt, endedAt }: Known): Date | null => finishedAt ?? endedAt;

/**
 * Until when somebody sees name, phone, address and destination of the person served: `end` null means for ever; the whole answer null
 * means not at all. The owner and the staff in charge see them for ever, the volunteer until `days` after the end, reviewers and
 * administrators not at all.
 */
export function contactView(relations: ReadonlySet<OrderRelation>, order: Known, now: Date, days: number): { end: Date | null } | null {
  if (relations.has('owner') || relations.has('coordinator') || relations.has('operator')) return { end: null };
  if (!relations.has('volunteer')) return null;
  const ended = endOfService(order);
  if (ended === null) return { end: null };
  const end = new Date(ended.getTime() + days * DAY_MS);
  return now < end ? { end } : null;
}

/** The volunteer's phone is only shown while the service is ahead or under way. */
export const showsVolunteerPhone = (relations: ReadonlySet<OrderRelation>, { state }: Pick<Order, 'state'>): boolean =>
  (state === 'dispatched' || state === 'serving') && !relations.has('volunteer') && relations.size > 0;

import type { orderStates, WhoOf } from '@zhiyuanhong/contracts/states';
import { mayInRegion, reachOf, within, type Actor } from '../../../kit/access/index.js';
import { allOf, isNot, type Condition } from '../../../kit/db/index.js';
import type { Order } from '../order.entity.js';

export type OrderRelation = WhoOf<typeof orderStates>;
type Known = Pick<Order, 'placedById' | 'ownerId' | 'channel' | 'volunteerId' | 'regionCode'>;

/** Channels through which staff order for people who called or wrote: the order is theirs as staff only. */
const staffChannels: readonly Order['channel'][] = ['hotline', 'community', 'paper'];
export const isStaffChannel = (channel: Order['channel']): boolean => staffChannels.includes(channel);

export const isOwner = ({ accountId }: Pick<Actor, 'accountId'>, { placedById, ownerId, channel }: Known): boolean =>
  ownerId === accountId || (placedById === accountId && !isStaffChannel(channel));

/** What somebody is to an order. Nobody is staff in charge of an order that they serve themselves. */
export function relationsTo(actor: Actor, order: Known): Set<OrderRelation> {
  const relations = new Set<OrderRelation>();
  if (actor.volunteerId !== null && order.volunteerId === actor.volunteerId) return relations.add('volunteer');
  if (isOwner(actor, order)) relations.add('owner');
  if (mayInRegion(actor, 'coordinator', order.regionCode)) relations.add('coordinator');
  if (mayInRegion(actor, 'operator', order.regionCode)) relations.add('operator');
  return relations;
}

/** Orders to which somebody is this by `relationsTo`, as rows of `service_order o`. */
export const ordersOf = (actor: Actor, relation: 'coordinator' | 'operator'): Condition =>
  allOf([within(reachOf(actor, [relation]), { region: 'o.regionCode' }), isNot('o.volunteerId', actor.volunteerId)]);

/** Looks on: reviewers and administrators of the region see orders, without who is served and where. */
export const looksOn = (actor: Actor, { regionCode }: Pick<Order, 'regionCode'>): boolean =>
  mayInRegion(actor, 'reviewer', regionCode) || mayInRegion(actor, 'platform', regionCode);

/** Whether somebody may know that there is such an order. */
export const maySee = (actor: Actor, order: Known): boolean => relationsTo(actor, order).size > 0 || looksOn(actor, order);

import type { orderStates, WhoOf } from '@zhiyuanhong/contracts/states';
import { isSameVolunteer, mayInRegion, otherVolunteer, reachOf, within, type Actor } from '../../../kit/access/index.js';
import { allOf, type Condition } from '../../../kit/db/index.js';
import type { Order } from '../order.entity.js';

export type OrderRelation = WhoOf<typeof orderStates>;
type Known = Pick<Order, 'placedById' | 'ownerId' | 'channel' | 'volunteerId' | 'regionCode'>;

/** Channels of orders that staff place for people who called or wrote: staff are not their owners. */
const staffChannels: readonly Order['channel'][] = ['hotline', 'community', 'paper'];
export const isStaffChannel = (channel: Order['channel']): boolean => staffChannels.includes(channel);

export const isOwner = ({ accountId }: Pick<Actor, 'accountId'>, { placedById, ownerId, channel }: Known): boolean =>
  ownerId === accountId || (placedById === accountId && !isStaffChannel(channel));

/** The actor's relations to an order. Nobody is staff in charge, or owner, of an order that they serve themselves,
 * under whatever account. */
export function relationsTo(actor: Actor, order: Known): Set<OrderRelation> {
  const relations = new Set<OrderRelation>();
  if (actor.volunteerId !== null && order.volunteerId === actor.volunteerId) return relations.add('volunteer');
  if (isSameVolunteer(actor, order.volunteerId)) return relations;
  if (isOwner(actor, order)) relations.add('owner');
  if (mayInRegion(actor, 'coordinator', order.regionCode)) relations.add('coordinator');
  if (mayInRegion(actor, 'operator', order.regionCode)) relations.add('operator');
  return relations;
}

/** Condition on `service_order o`: those to which the actor has this relation by `relationsTo`. */
export const ordersOf = (actor: Actor, relation: 'coordinator' | 'operator'): Condition =>
  allOf([within(reachOf(actor, [relation]), { region: 'o.regionCode' }), otherVolunteer(actor, 'o.volunteerId')]);

/** Whether the actor is a reviewer or administrator of the region, who see orders without name and address of the person served. */
export const looksOn = (actor: Actor, { regionCode }: Pick<Order, 'regionCode'>): boolean =>
  mayInRegion(actor, 'reviewer', regionCode) || mayInRegion(actor, 'platform', regionCode);

/** Whether the actor may know that the order exists. */
export const maySee = (actor: Actor, order: Known): boolean => relationsTo(actor, order).size > 0 || looksOn(actor, order);

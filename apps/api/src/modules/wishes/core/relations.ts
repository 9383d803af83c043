import type { StateOf, WhoOf, wishStates } from '@zhiyuanhong/contracts/states';
import {
  isSameAccount,
  isSameVolunteer,
  mayInRegion,
  otherAccount,
  otherVolunteer,
  reachOf,
  within,
  type Actor,
} from '../../../kit/access/index.js';
import { allOf, type Condition } from '../../../kit/db/index.js';

export type WishState = StateOf<typeof wishStates>;
export type WishRelation = WhoOf<typeof wishStates>;
interface Placed {
  readonly ownerId: number;
  readonly volunteerId: number | null;
  readonly regionCode: string;
  readonly state: WishState;
  readonly assessedBy: number | null;
}

/** States in which everybody sees a wish on the wall 心愿墙. */
export const wallStates: readonly WishState[] = ['open', 'claimed', 'fulfilled', 'confirmed'];

export const isOwner = (actor: Actor, { ownerId }: Pick<Placed, 'ownerId'>): boolean => actor.accountId === ownerId;
export const isClaimer = (actor: Actor, { volunteerId }: Pick<Placed, 'volunteerId'>): boolean =>
  volunteerId !== null && actor.volunteerId === volunteerId;
export const reviewsRegion = (actor: Actor, { regionCode }: Pick<Placed, 'regionCode'>): boolean =>
  mayInRegion(actor, 'reviewer', regionCode);

/**
 * The actor's relations to a wish. Nobody is reviewer of a wish that they posted or claimed; a second reviewer is one who did not assess
 * its hours.
 */
export function relationsTo(actor: Actor | null, wish: Placed): Set<WishRelation> {
  const relations = new Set<WishRelation>();
  if (!actor) return relations;
  const owner = isOwner(actor, wish);
  const claimer = isClaimer(actor, wish);
  if (owner) relations.add('owner');
  // Any volunteer may act on a wish that nobody has claimed.
  if (claimer || (wish.volunteerId === null && !owner && actor.volunteerId !== null)) relations.add('volunteer');
  if (reviewsRegion(actor, wish) && !isSameAccount(actor, wish.ownerId) && !isSameVolunteer(actor, wish.volunteerId)) {
    relations.add('reviewer');
    if (!isSameAccount(actor, wish.assessedBy)) relations.add('secondReviewer');
  }
  return relations;
}

/** Condition on `wish w`: those whose reviewer the actor is by `relationsTo`. */
export const reviewedBy = (actor: Actor): Condition =>
  allOf([
    within(reachOf(actor, ['reviewer']), { region: 'w.regionCode' }),
    otherAccount(actor, 'w.ownerId'),
    otherVolunteer(actor, 'w.volunteerId'),
  ]);

/** Whether the actor may know that the wish exists. */
export const maySee = (actor: Actor | null, wish: Placed): boolean =>
  wallStates.includes(wish.state) || (actor !== null && (isOwner(actor, wish) || isClaimer(actor, wish) || reviewsRegion(actor, wish)));

import type { spotCheckStates, WhoOf } from '@zhiyuanhong/contracts/states';
import { mayInOrganisation, mayInRegion, reachOf, within, type Actor } from '../../kit/access/index.js';
import { allOf, not, type Condition } from '../../kit/db/index.js';

/** The actor's relations to a spot-check of this project. Nobody checks what they organise themselves. */
export function relationsTo(
  actor: Actor,
  { organisationId, regionCode }: { readonly organisationId: number; readonly regionCode: string },
): Set<WhoOf<typeof spotCheckStates>> {
  const organises = mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode });
  return new Set(!organises && mayInRegion(actor, 'reviewer', regionCode) ? ['reviewer'] : []);
}

/** Condition on `spot_check c`: those whose reviewer the actor is by `relationsTo`. */
export const checkedBy = (actor: Actor): Condition =>
  allOf([
    within(reachOf(actor, ['reviewer']), { region: 'c.regionCode' }),
    not(within(reachOf(actor, ['organiser']), { region: 'c.regionCode', organisation: 'c.organisationId' })),
  ]);

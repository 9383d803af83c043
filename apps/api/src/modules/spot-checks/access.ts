import type { spotCheckStates, WhoOf } from '@zhiyuanhong/contracts/states';
import { mayInOrganisation, mayInRegion, type Actor } from '../../kit/access/index.js';

/** What somebody is to a spot-check of this project. Nobody checks what they organise themselves. */
export function relationsTo(
  actor: Actor,
  { organisationId, regionCode }: { readonly organisationId: number; readonly regionCode: string },
): Set<WhoOf<typeof spotCheckStates>> {
  const organises = mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode });
  return new Set(!organises && mayInRegion(actor, 'reviewer', regionCode) ? ['reviewer'] : []);
}

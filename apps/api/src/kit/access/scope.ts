import type { Role } from '@zhiyuanhong/contracts';
import type { Actor, Grant } from './actor.js';

/** Whether the actor holds the role, in any scope. `volunteer` comes with joining and needs no grant. */
export function holdsRole(actor: Actor, role: Role): boolean {
  if (role === 'volunteer') return actor.volunteerId !== null;
  return actor.grants.some((grant) => grant.role === role);
}

/** The code of a region begins with the code of every region above it. */
export function isWithinRegion(regionCode: string, ancestorCode: string): boolean {
  return ancestorCode !== '' && regionCode.startsWith(ancestorCode);
}

const grantsOf = (actor: Actor, role: Role): readonly Grant[] => actor.grants.filter((grant) => grant.role === role);

/** Whether the role reaches a record of this region (`150603001001`). */
export function mayInRegion(actor: Actor, role: Role, regionCode: string): boolean {
  return grantsOf(actor, role).some(
    ({ scope }) => scope.kind === 'all' || (scope.kind === 'region' && isWithinRegion(regionCode, scope.code)),
  );
}

/** Whether the role reaches a record of this organisation, which lies in `regionCode`. */
export function mayInOrganisation(actor: Actor, role: Role, organisation: { id: number; regionCode: string }): boolean {
  return (
    mayInRegion(actor, role, organisation.regionCode) ||
    grantsOf(actor, role).some(({ scope }) => scope.kind === 'organisation' && scope.id === organisation.id)
  );
}

/** Whether the role reaches a record of this partner 商户, which lies in `regionCode`. */
export function mayWithPartner(actor: Actor, role: Role, partner: { id: number; regionCode: string }): boolean {
  return (
    mayInRegion(actor, role, partner.regionCode) ||
    grantsOf(actor, role).some(({ scope }) => scope.kind === 'partner' && scope.id === partner.id)
  );
}

/** The records that a list may show to holders of certain roles, for a WHERE clause. Empty: none. */
export interface Reach {
  readonly all: boolean;
  readonly regionCodes: readonly string[];
  readonly organisationIds: readonly number[];
  readonly partnerIds: readonly number[];
}

/** Whether the reach is empty. */
export const isEmptyReach = ({ all, regionCodes, organisationIds, partnerIds }: Reach): boolean =>
  !all && regionCodes.length === 0 && organisationIds.length === 0 && partnerIds.length === 0;

export function reachOf(actor: Actor, roles: readonly Role[]): Reach {
  const scopes = actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.scope);
  return {
    all: scopes.some((scope) => scope.kind === 'all'),
    regionCodes: [...new Set(scopes.flatMap((scope) => (scope.kind === 'region' ? [scope.code] : [])))],
    organisationIds: [...new Set(scopes.flatMap((scope) => (scope.kind === 'organisation' ? [scope.id] : [])))],
    partnerIds: [...new Set(scopes.flatMap((scope) => (scope.kind === 'partner' ? [scope.id] : [])))],
  };
}

import type { Role } from '@zhiyuanhong/contracts';
import type { Grant, Scope } from '../../../kit/access/index.js';

/** Kinds of scope that each role can have. A platform administrator can grant roles, and so always reaches everything. */
const scopesOf: Record<Exclude<Role, 'volunteer'>, readonly Scope['kind'][]> = {
  organiser: ['organisation'],
  partner: ['partner'],
  operator: ['all', 'region'],
  coordinator: ['all', 'region'],
  reviewer: ['all', 'region'],
  platform: ['all'],
};

export const scopeFits = ({ role, scope }: Grant): boolean => role !== 'volunteer' && scopesOf[role].includes(scope.kind);

export const isPlatform = (grant: Grant): boolean => grant.role === 'platform' && grant.scope.kind === 'all';

/** Equal for equal grants. */
export const grantKey = ({ role, scope }: Grant): string =>
  `${role} ${scope.kind} ${scope.kind === 'region' ? scope.code : scope.kind === 'all' ? '' : scope.id}`;

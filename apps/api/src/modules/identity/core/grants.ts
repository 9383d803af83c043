import type { Role } from '@zhiyuanhong/contracts';
import type { Grant, Scope } from '../../../kit/access/index.js';

/** Scopes in which a role means something. A platform administrator can grant roles, so never less than everywhere. */
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

/** Two grants with the same key are the same. */
export const grantKey = ({ role, scope }: Grant): string =>
  `${role} ${scope.kind} ${scope.kind === 'region' ? scope.code : scope.kind === 'all' ? '' : scope.id}`;

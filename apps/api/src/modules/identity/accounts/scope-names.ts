import { Injectable } from '@nestjs/common';
import type { Grant } from '../../../kit/access/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import { RegionTree } from '../../regions/index.js';
import { scopeFits } from '../core/grants.js';
import { MeSources } from './me-sources.js';

/** A grant with the name of its scope. */
export type NamedGrant = Omit<Grant, 'role'> & { role: Exclude<Grant['role'], 'volunteer'>; scopeName: string };

const idsOf = (grants: readonly Grant[], kind: 'organisation' | 'partner'): number[] =>
  grants.flatMap(({ scope }) => (scope.kind === kind ? [scope.id] : []));

/** Adds the names of scopes to grants, and refuses grants whose scope does not exist. */
@Injectable()
export class ScopeNames {
  constructor(
    private readonly regions: RegionTree,
    private readonly organisations: OrganisationReader,
    private readonly sources: MeSources,
  ) {}

  async name(grants: readonly Grant[]): Promise<NamedGrant[]> {
    const organisations = await this.organisations.byIds(idsOf(grants, 'organisation'));
    const partners = await this.sources.partnerNames(idsOf(grants, 'partner'));
    return grants.map(({ role, scope }) => {
      const named = { role: role as NamedGrant['role'], scope };
      if (scope.kind === 'all') return { ...named, scopeName: this.regions.root.name };
      if (scope.kind === 'region') return { ...named, scopeName: this.regions.name(scope.code) };
      return { ...named, scopeName: (scope.kind === 'organisation' ? organisations.get(scope.id)?.name : partners.get(scope.id)) ?? '' };
    });
  }

  /** @throws INVALID_INPUT (a scope that the role cannot have), REGION_UNKNOWN, NOT_FOUND */
  async check(grants: readonly Grant[]): Promise<void> {
    const wrong = grants.findIndex((grant) => !scopeFits(grant));
    if (wrong >= 0)
      throw new AppError('INVALID_INPUT', { fields: [{ path: `grants.${wrong}.scope`, message: '这个角色不能用于这个范围' }] });
    for (const { scope } of grants) if (scope.kind === 'region') this.regions.require(scope.code);
    const organisations = await this.organisations.byIds(idsOf(grants, 'organisation'));
    if (idsOf(grants, 'organisation').some((id) => !organisations.has(id))) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const partners = await this.sources.partnerNames(idsOf(grants, 'partner'));
    if (idsOf(grants, 'partner').some((id) => !partners.has(id))) throw new AppError('NOT_FOUND', { what: 'partner' });
  }
}

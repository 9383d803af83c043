import { Injectable } from '@nestjs/common';
import { projectStates, type WhoOf } from '@zhiyuanhong/contracts/states';
import { mayInOrganisation, mayInRegion, type Actor } from '../../../kit/access/index.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import type { Project } from './project.entity.js';
import { ProjectStore } from './project.store.js';

export type ProjectRelation = WhoOf<typeof projectStates>;
type Placed = Pick<Project, 'organisationId' | 'regionCode' | 'draftedById'>;

export const isOrganiserOf = (actor: Actor, { organisationId, regionCode }: Pick<Placed, 'organisationId' | 'regionCode'>): boolean =>
  mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode });

/** What somebody is to a project. Nobody reviews what they drafted or organise themselves: that needs two people. */
export function relationsTo(actor: Actor, project: Placed): Set<ProjectRelation> {
  const relations = new Set<ProjectRelation>();
  if (isOrganiserOf(actor, project)) relations.add('organiser');
  else if (mayInRegion(actor, 'reviewer', project.regionCode) && project.draftedById !== actor.accountId) relations.add('reviewer');
  return relations;
}

/** Its organisers, and reviewers and administrators of its region. */
export const maySee = (actor: Actor, project: Placed): boolean =>
  isOrganiserOf(actor, project) || mayInRegion(actor, 'reviewer', project.regionCode) || mayInRegion(actor, 'platform', project.regionCode);

@Injectable()
export class ProjectAccess {
  constructor(
    private readonly projects: ProjectStore,
    private readonly accounts: Accounts,
  ) {}

  /** @throws NOT_FOUND also for a project that the actor may not see */
  async see(actor: Actor, projectId: number): Promise<Project> {
    const project = await this.projects.byId(projectId);
    if (!project || !maySee(actor, project)) throw new AppError('NOT_FOUND', { what: '项目' });
    return project;
  }

  /** @throws NOT_FOUND, FORBIDDEN for those who see it but do not organise it */
  async organise(actor: Actor, projectId: number): Promise<Project> {
    const project = await this.see(actor, projectId);
    if (!isOrganiserOf(actor, project)) throw new AppError('FORBIDDEN');
    return project;
  }

  /** Who acts, with the name for the audit trail. */
  async signature({ accountId }: Actor): Promise<NonNullable<AuditActor>> {
    return { accountId, name: (await this.accounts.names([accountId])).get(accountId) };
  }
}

import { Injectable } from '@nestjs/common';
import { projectStates, type WhoOf } from '@zhiyuanhong/contracts/states';
import {
  findVisible,
  isSameAccount,
  mayInOrganisation,
  mayInRegion,
  otherAccount,
  reachOf,
  within,
  type Actor,
} from '../../../kit/access/index.js';
import { allOf, not, type Condition } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import type { Project, Slot } from './project.entity.js';
import { ProjectStore } from './project.store.js';

export type ProjectRelation = WhoOf<typeof projectStates>;
type Placed = Pick<Project, 'organisationId' | 'regionCode' | 'draftedById'>;

const isOrganiserOf = (actor: Actor, { organisationId, regionCode }: Pick<Placed, 'organisationId' | 'regionCode'>): boolean =>
  mayInOrganisation(actor, 'organiser', { id: organisationId, regionCode });

/** The actor's relations to a project. Nobody is reviewer of what they drafted or organise themselves: a review needs a second person. */
export function relationsTo(actor: Actor, project: Placed): Set<ProjectRelation> {
  const relations = new Set<ProjectRelation>();
  if (isOrganiserOf(actor, project)) relations.add('organiser');
  else if (mayInRegion(actor, 'reviewer', project.regionCode) && !isSameAccount(actor, project.draftedById)) relations.add('reviewer');
  return relations;
}

/** Condition on `project`: those whose organiser the actor is by `relationsTo`. */
export const organisedBy = (actor: Actor): Condition =>
  within(reachOf(actor, ['organiser']), { region: 'project.regionCode', organisation: 'project.organisationId' });
/** Condition on `project`: those whose reviewer the actor is by `relationsTo`. */
export const reviewedBy = (actor: Actor): Condition =>
  allOf([
    within(reachOf(actor, ['reviewer']), { region: 'project.regionCode' }),
    not(organisedBy(actor)),
    otherAccount(actor, 'project.draftedById'),
  ]);

/** Whether the actor organises the project, or is reviewer or administrator of its region. */
export const maySee = (actor: Actor, project: Placed): boolean =>
  isOrganiserOf(actor, project) || mayInRegion(actor, 'reviewer', project.regionCode) || mayInRegion(actor, 'platform', project.regionCode);

interface SlotOfProject {
  readonly slot: Slot;
  readonly project: Project;
}

/** Who may see or change which project. A project that the actor may not see does not exist for them. */
@Injectable()
export class ProjectAccess {
  constructor(private readonly projects: ProjectStore) {}

  /** @throws NOT_FOUND also for a project that the actor may not see */
  see(actor: Actor, projectId: number): Promise<Project> {
    return findVisible('project', this.projects.byId(projectId), (project) => maySee(actor, project));
  }

  /** A slot with its project. @throws NOT_FOUND also for one that the actor may not see */
  seeSlot(actor: Actor, slotId: number): Promise<SlotOfProject> {
    return findVisible('slot', this.slot(slotId), ({ project }) => maySee(actor, project));
  }

  /** @throws NOT_FOUND, or FORBIDDEN when the actor may see the slot but does not organise it */
  async organiseSlot(actor: Actor, slotId: number): Promise<SlotOfProject> {
    const found = await this.seeSlot(actor, slotId);
    if (!isOrganiserOf(actor, found.project)) throw new AppError('FORBIDDEN');
    return found;
  }

  /** @throws NOT_FOUND, or FORBIDDEN when the actor may see the project but does not organise it */
  async organise(actor: Actor, projectId: number): Promise<Project> {
    const project = await this.see(actor, projectId);
    if (!isOrganiserOf(actor, project)) throw new AppError('FORBIDDEN');
    return project;
  }

  private async slot(slotId: number): Promise<SlotOfProject | null> {
    const slot = await this.projects.slotById(slotId);
    const project = slot && (await this.projects.byId(slot.projectId));
    return project && { slot, project };
  }
}

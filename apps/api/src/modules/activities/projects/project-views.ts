import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { type ProjectAction, projectStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../../district.js';
import type { Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { actionsFor } from '../../../kit/lifecycle/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import { RegionTree } from '../../regions/index.js';
import { fromMicro } from '../core/distance.js';
import { editableStates, type Risks } from '../core/submission.js';
import { ProjectAccess, relationsTo } from './project-access.js';
import { ProjectHistory } from './project-history.js';
import { skillsFromText } from './project-input.js';
import type { Post, Project } from './project.entity.js';
import { ProjectStore } from './project.store.js';
import { SlotViews } from '../slots/slot-views.js';

type ProjectView = OutputOf<'getProject'>;
type ProjectRow = OutputOf<'listProjects'>['items'][number];

/** Projects as organisations and reviewers see them. */
@Injectable()
export class ProjectViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly organisations: OrganisationReader,
    private readonly projects: ProjectStore,
    private readonly access: ProjectAccess,
    private readonly slots: SlotViews,
    private readonly history: ProjectHistory,
  ) {}

  /** @throws NOT_FOUND also for a project that the actor may not see */
  async one(actor: Actor, projectId: number): Promise<ProjectView> {
    const whole = await this.projects.whole(await this.access.see(actor, projectId));
    const { project } = whole;
    return {
      id: project.id,
      state: project.state,
      title: project.title,
      category: project.category,
      categoryName: this.categoryName(project.category),
      content: project.content,
      place: placeOf(project),
      regionCode: project.regionCode,
      regionName: this.regions.name(project.regionCode),
      contactName: project.contactName,
      contactPhone: project.contactPhone,
      risks: risksOf(project),
      posts: whole.posts.map(postView),
      slots: await this.slots.of(whole),
      organisationId: project.organisationId,
      organisationName: (await this.organisations.byId(project.organisationId))?.name ?? '',
      createdAt: project.createdAt.toISOString(),
      submittedAt: project.submittedAt?.toISOString() ?? null,
      publishedAt: project.publishedAt?.toISOString() ?? null,
      actions: projectActions(actor, project),
      history: await this.history.of(project.id),
    };
  }

  async rows(actor: Actor, projects: readonly Project[]): Promise<ProjectRow[]> {
    const sums = await this.projects.sums(
      projects.map(({ id }) => id),
      this.clock.now(),
    );
    const organisations = await this.organisations.byIds(projects.map(({ organisationId }) => organisationId));
    return projects.map((project) => ({
      id: project.id,
      title: project.title,
      category: project.category,
      categoryName: this.categoryName(project.category),
      state: project.state,
      organisationId: project.organisationId,
      organisationName: organisations.get(project.organisationId)?.name ?? '',
      regionName: this.regions.name(project.regionCode),
      slots: sums.get(project.id)?.slots ?? 0,
      headcount: sums.get(project.id)?.headcount ?? 0,
      taken: sums.get(project.id)?.taken ?? 0,
      nextStartsAt: sums.get(project.id)?.nextStartsAt?.toISOString() ?? null,
      riskLevel: project.riskLevel,
      submittedAt: project.submittedAt?.toISOString() ?? null,
      createdAt: project.createdAt.toISOString(),
      actions: projectActions(actor, project),
    }));
  }

  private categoryName(code: string): string {
    return this.district.categories.find((category) => category.code === code)?.name ?? code;
  }
}

function projectActions(actor: Actor, project: Project): ProjectAction[] {
  const relations = relationsTo(actor, project);
  const editable = relations.has('organiser') && (editableStates as readonly string[]).includes(project.state);
  return [...(editable ? (['edit'] as const) : []), ...actionsFor(projectStates, project.state, relations)];
}

export const placeOf = ({ placeName: name, placeAddress: address, placeLat, placeLng }: Project) => ({
  name,
  address,
  point: placeLat === null || placeLng === null ? null : { lat: fromMicro(placeLat), lng: fromMicro(placeLng) },
});

export const risksOf = ({ riskLevel, riskDisclosure, insured, policyNumber, training, trainingPlan }: Project): Risks => ({
  level: riskLevel,
  disclosure: riskDisclosure,
  insured,
  policyNumber,
  training,
  trainingPlan,
});

export const postView = ({ id, name, headcount, duty, minAge, maxAge, skills, note }: Post) => ({
  id,
  name,
  headcount,
  duty,
  conditions: { minAge, maxAge, skills: skillsFromText(skills), note },
});

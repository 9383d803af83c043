import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Clock, DAY_MS } from '../../../kit/clock/index.js';
import { Db, select } from '../../../kit/db/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { reviewChecks, type Check, type OrganisationRecord, type Sibling } from '../core/review-checks.js';
import { Project, ProjectReturn, type Slot } from './project.entity.js';
import { marks, ProjectStore } from './project.store.js';
import { risksOf } from './project-views.js';

const YEAR_MS = 365 * DAY_MS;

/** Reads what the checks of submissions need. */
@Injectable()
export class ReviewChecks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projects: ProjectStore,
    private readonly attendance: AttendanceReader,
  ) {}

  /** The checks of each submission, by project id. */
  async of(submissions: readonly Project[]): Promise<Map<number, Check[]>> {
    if (submissions.length === 0) return new Map();
    const organisationIds = [...new Set(submissions.map(({ organisationId }) => organisationId))];
    const siblings = await this.siblings(organisationIds, submissions);
    const records = await this.records(organisationIds);
    const slots = groupSlots(await this.projects.slotsOf(submissions.map(({ id }) => id)));
    const now = this.clock.now();
    return new Map(
      submissions.map((project) => [
        project.id,
        reviewChecks(
          { ...project, risks: risksOf(project), slots: slots.get(project.id) ?? [] },
          siblings.get(project.organisationId) ?? [],
          records.get(project.organisationId)!,
          now,
        ),
      ]),
    );
  }

  /** Projects of these organisations with one of these titles, in review or published. */
  private async siblings(organisationIds: readonly number[], submissions: readonly Project[]): Promise<Map<number, Sibling[]>> {
    const alike = await this.db.em.findBy(Project, {
      organisationId: In([...organisationIds]),
      state: In(['inReview', 'published']),
      title: In(submissions.map(({ title }) => title)),
    });
    const slots = groupSlots(await this.projects.slotsOf(alike.map(({ id }) => id)));
    const siblings = new Map<number, Sibling[]>(organisationIds.map((id) => [id, []]));
    for (const { id, title, organisationId } of alike) siblings.get(organisationId)!.push({ id, title, slots: slots.get(id) ?? [] });
    return siblings;
  }

  private async records(organisationIds: readonly number[]): Promise<Map<number, OrganisationRecord>> {
    const since = new Date(this.clock.now().getTime() - YEAR_MS);
    const published = await select<{ id: number; published: number; cancelled: number }>(
      this.db.em,
      `SELECT organisationId AS id, COUNT(*) AS published, SUM(CASE WHEN state = 'cancelled' THEN 1 ELSE 0 END) AS cancelled
       FROM project WHERE organisationId IN (${marks(organisationIds)}) AND publishedAt > ? GROUP BY organisationId`,
      [...organisationIds, since],
    );
    const overdue = await this.attendance.overdue(organisationIds, this.clock.now());
    const records = new Map<number, OrganisationRecord>();
    for (const id of organisationIds) {
      const { published: all = 0, cancelled = 0 } = published.find((row) => row.id === id) ?? {};
      const returned = await this.db.em.countBy(ProjectReturn, { organisationId: id, returnedAt: MoreThan(since) });
      records.set(id, { published: all, cancelled, returned, overdue: overdue.get(id) ?? 0 });
    }
    return records;
  }
}

function groupSlots(slots: readonly Slot[]): Map<number, Slot[]> {
  const groups = new Map<number, Slot[]>();
  for (const slot of slots) {
    const group = groups.get(slot.projectId);
    if (group) group.push(slot);
    else groups.set(slot.projectId, [slot]);
  }
  return groups;
}

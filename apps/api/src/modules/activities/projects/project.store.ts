import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { within, type Reach } from '../../../kit/access/index.js';
import { Db, fromSqlTime, select, type Condition, type SqlValue } from '../../../kit/db/index.js';
import { Post, Project, Slot, SlotPlace, type ProjectState } from './project.entity.js';

/** A project with its posts (in the organisation's order) and slots (by time). */
export interface WholeProject {
  readonly project: Project;
  readonly posts: readonly Post[];
  readonly slots: readonly Slot[];
  /** Empty until the project is published. */
  readonly places: readonly SlotPlace[];
}

export interface ProjectFilter {
  readonly q?: string;
  readonly state?: ProjectState;
  readonly category?: string;
  readonly organisationId?: number;
}
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/** Sums over all slots of a project. */
export interface ProjectSums {
  readonly slots: number;
  readonly headcount: number;
  readonly taken: number;
  /** Start of the soonest slot that has not begun. */
  readonly nextStartsAt: Date | null;
}

/** Pattern for LIKE … ESCAPE '!' that finds the text anywhere, ignoring case. */
export const containing = (text: string): string => `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/** Reads projects, in the open transaction if there is one. */
@Injectable()
export class ProjectStore {
  constructor(private readonly db: Db) {}

  byId(id: number): Promise<Project | null> {
    return this.db.em.findOneBy(Project, { id });
  }

  byIds(ids: readonly number[]): Promise<Project[]> {
    return this.db.em.findBy(Project, { id: In([...new Set(ids)]) });
  }

  slotById(id: number): Promise<Slot | null> {
    return this.db.em.findOneBy(Slot, { id });
  }

  slotsByIds(ids: readonly number[]): Promise<Slot[]> {
    return this.db.em.findBy(Slot, { id: In([...new Set(ids)]) });
  }

  postsOf(projectIds: readonly number[]): Promise<Post[]> {
    return this.db.em.find(Post, { where: { projectId: In([...new Set(projectIds)]) }, order: { projectId: 'ASC', position: 'ASC' } });
  }

  slotsOf(projectIds: readonly number[]): Promise<Slot[]> {
    return this.db.em.find(Slot, { where: { projectId: In([...new Set(projectIds)]) }, order: { projectId: 'ASC', startsAt: 'ASC' } });
  }

  placesOf(slotIds: readonly number[]): Promise<SlotPlace[]> {
    return this.db.em.findBy(SlotPlace, { slotId: In([...new Set(slotIds)]) });
  }

  async whole(project: Project): Promise<WholeProject> {
    const [posts, slots] = [await this.postsOf([project.id]), await this.slotsOf([project.id])];
    return { project, posts, slots, places: await this.db.em.findBy(SlotPlace, { projectId: project.id }) };
  }

  /** Projects within reach that match `narrow`, newest first. */
  async list(
    reach: Reach,
    narrow: Condition,
    filter: ProjectFilter,
    { page, pageSize }: Page,
  ): Promise<{ projects: Project[]; total: number }> {
    const { where, params } = conditions(reach, narrow, filter);
    return this.page(`${where} ORDER BY id DESC`, where, params, { page, pageSize });
  }

  /** Submissions, longest waiting first. */
  async queue({ sql: where, params }: Condition, page: Page): Promise<{ projects: Project[]; total: number }> {
    return this.page(`${where} ORDER BY submittedAt, id`, where, params, page);
  }

  async sums(projectIds: readonly number[], now: Date): Promise<Map<number, ProjectSums>> {
    if (projectIds.length === 0) return new Map();
    const rows = await select<{ id: number; slots: number; heads: number; taken: number; next: Date | string | null }>(
      this.db.em,
      `SELECT p.id,
        (SELECT COUNT(*) FROM slot s WHERE s.projectId = p.id) AS slots,
        (SELECT COALESCE(SUM(o.headcount), 0) FROM post o WHERE o.projectId = p.id) AS heads,
        (SELECT COALESCE(SUM(l.taken), 0) FROM slot_place l WHERE l.projectId = p.id) AS taken,
        (SELECT MIN(s.startsAt) FROM slot s WHERE s.projectId = p.id AND s.startsAt > ? AND s.calledOff = 0) AS next
       FROM project p WHERE p.id IN (${marks(projectIds)})`,
      [now, ...projectIds],
    );
    return new Map(
      rows.map(({ id, slots, heads, taken, next }) => [
        id,
        { slots, headcount: heads * slots, taken, nextStartsAt: next === null ? null : fromSqlTime(next) },
      ]),
    );
  }

  private async page(
    tail: string,
    where: string,
    params: readonly SqlValue[],
    { page, pageSize }: Page,
  ): Promise<{ projects: Project[]; total: number }> {
    const ids = await select<{ id: number }>(this.db.em, `SELECT id FROM project WHERE ${tail} LIMIT ? OFFSET ?`, [
      ...params,
      pageSize,
      (page - 1) * pageSize,
    ]);
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM project WHERE ${where}`, params);
    const byId = new Map((await this.byIds(ids.map((row) => row.id))).map((project) => [project.id, project]));
    return { projects: ids.flatMap(({ id }) => byId.get(id) ?? []), total: count?.n ?? 0 };
  }
}

function conditions(
  reach: Reach,
  narrow: Condition,
  { q, state, category, organisationId }: ProjectFilter,
): { where: string; params: SqlValue[] } {
  const reached = within(reach, { region: 'project.regionCode', organisation: 'project.organisationId' });
  const parts = [reached.sql, narrow.sql];
  const params = [...reached.params, ...narrow.params];
  const add = (condition: string, value: SqlValue | undefined): void => {
    if (value === undefined) return;
    parts.push(condition);
    params.push(value);
  };
  add(`LOWER(title) LIKE ? ESCAPE '!'`, q && containing(q));
  add('state = ?', state);
  add('category = ?', category);
  add('organisationId = ?', organisationId);
  return { where: parts.join(' AND '), params };
}

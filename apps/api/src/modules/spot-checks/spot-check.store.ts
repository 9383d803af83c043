import { Injectable } from '@nestjs/common';
import { within, type Reach } from '../../kit/access/index.js';
import { DAY_MS } from '../../kit/clock/index.js';
import { allOf, andWhere, anyOf, Db, fromSqlTime, select, type Condition, type SqlValue } from '../../kit/db/index.js';
import { SpotCheck } from './spot-check.entity.js';

/** A project counts as running while one of its slots lies within this many days. */
const RUNNING_DAYS = 30;
const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/** A project that may be drawn. */
export interface Candidate {
  readonly id: number;
  readonly organisationId: number;
  readonly regionCode: string;
  readonly draftedById: number;
}
export interface SpotCheckFilter {
  readonly state?: string;
  readonly finding?: string;
  readonly projectId?: number;
  readonly page: number;
  readonly pageSize: number;
}
/** A project's title, its organisation, and the start of its next slot. */
export interface ProjectFacts {
  readonly title: string;
  readonly organisationName: string;
  readonly nextStartsAt: Date | null;
}

/** Reads spot-checks and their projects, in the open transaction if there is one. */
@Injectable()
export class SpotCheckStore {
  constructor(private readonly db: Db) {}

  byId(id: number): Promise<SpotCheck | null> {
    return this.db.em.findOneBy(SpotCheck, { id });
  }

  /** Published, running projects within reach that have no open check and were not checked since `since`. */
  candidates(reach: Reach, now: Date, since: Date): Promise<Candidate[]> {
    const { sql, params } = within(reach, { region: 'p.regionCode' });
    const [from, until] = [-RUNNING_DAYS, RUNNING_DAYS].map((days) => new Date(now.getTime() + days * DAY_MS));
    return select(
      this.db.em,
      `SELECT p.id, p.organisationId, p.regionCode, p.draftedById FROM project p WHERE p.state = 'published' AND ${sql}
         AND EXISTS (SELECT 1 FROM slot s WHERE s.projectId = p.id AND s.calledOff = 0 AND s.endsAt > ? AND s.startsAt < ?)
         AND NOT EXISTS (SELECT 1 FROM spot_check c WHERE c.projectId = p.id
           AND (c.state = 'drawn' OR (c.state = 'recorded' AND c.drawnAt > ?)))
       ORDER BY p.id`,
      [...params, from!, until!, since],
    );
  }

  /** Spot-checks that match `narrow`: all within reach of `staff`, and the recorded ones within reach of `organisers`. */
  async list(staff: Reach, organisers: Reach, narrow: Condition, filter: SpotCheckFilter): Promise<{ rows: SpotCheck[]; total: number }> {
    const query = this.db.em.createQueryBuilder(SpotCheck, 'c');
    const recorded = { sql: "c.state = 'recorded'", params: [] };
    andWhere(
      query,
      anyOf([within(staff, { region: 'c.regionCode' }), allOf([within(organisers, { organisation: 'c.organisationId' }), recorded])]),
    );
    andWhere(query, narrow);
    if (filter.state) query.andWhere('c.state = :state', { state: filter.state });
    if (filter.finding) query.andWhere('c.finding = :finding', { finding: filter.finding });
    if (filter.projectId) query.andWhere('c.projectId = :projectId', { projectId: filter.projectId });
    const [rows, total] = await query
      .addSelect(`CASE WHEN c.state = 'drawn' THEN 0 ELSE 1 END`, 'done')
      .orderBy('done', 'ASC')
      .addOrderBy('c.drawnAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .offset((filter.page - 1) * filter.pageSize)
      .limit(filter.pageSize)
      .getManyAndCount();
    return { rows, total };
  }

  /** Facts by project id. */
  async facts(projectIds: readonly number[], now: Date): Promise<Map<number, ProjectFacts>> {
    if (projectIds.length === 0) return new Map();
    const params: SqlValue[] = [now, ...projectIds];
    const rows = await select<{ id: number; title: string; organisationName: string; next: Date | string | null }>(
      this.db.em,
      `SELECT p.id, p.title, o.name AS organisationName,
         (SELECT MIN(s.startsAt) FROM slot s WHERE s.projectId = p.id AND s.calledOff = 0 AND s.endsAt > ?) AS next
       FROM project p JOIN organisation o ON o.id = p.organisationId WHERE p.id IN (${marks(projectIds)})`,
      params,
    );
    return new Map(
      rows.map(({ id, title, organisationName, next }) => [
        id,
        { title, organisationName, nextStartsAt: next === null ? null : fromSqlTime(next) },
      ]),
    );
  }
}

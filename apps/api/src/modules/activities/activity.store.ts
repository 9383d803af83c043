import { Injectable } from '@nestjs/common';
import { under } from '../../kit/access/index.js';
import { DAY_MS } from '../../kit/clock/index.js';
import { Db, fromSqlTime, select, type SqlValue } from '../../kit/db/index.js';
import { boxAround, distanceMetres, fromMicro, toMicro, type Point } from './core/distance.js';
import type { PartOfDay } from './core/slots.js';
import { containing, marks, type Page } from './projects/project.store.js';

export interface ActivityFilter {
  readonly q?: string;
  readonly category?: string;
  /** Only projects with a post that needs this skill. */
  readonly skill?: string;
  readonly regionCode?: string;
  /** Only slots that start at this moment or later, and before `until`. */
  readonly from?: Date;
  readonly until?: Date;
  readonly part?: PartOfDay;
  /** Only slots with a free place; with `skill`, in a post that needs it. */
  readonly free?: boolean;
  readonly near?: Point;
  /** Metres around `near`. */
  readonly within?: number;
}

/** The soonest matching slot of a published project. */
export interface Found {
  readonly projectId: number;
  readonly slotId: number;
  readonly distanceMetres: number | null;
}

/** Days ahead that are searched one after the other until enough is found: later slots cannot be among the soonest. */
const HORIZONS = [7, 30, Infinity];

interface Row {
  projectId: number;
  slotId: number;
  startsAt: Date | string;
  placeLat: number | null;
  placeLng: number | null;
}

/** Searches public activities: published projects with a slot that has not begun, one result for each project. */
@Injectable()
export class ActivityStore {
  constructor(private readonly db: Db) {}

  async search(filter: ActivityFilter, sort: 'time' | 'distance', now: Date, page: Page): Promise<{ found: Found[]; total: number }> {
    const byDistance = filter.near && (filter.within !== undefined || sort === 'distance');
    return byDistance ? this.searchAround(filter.near!, filter, sort, now, page) : this.searchByTime(filter, now, page);
  }

  /** At most `most` activities with room, soonest first; without a total. */
  async soonestFree(near: Point | undefined, now: Date, most: number): Promise<Found[]> {
    let found: Found[] = [];
    for (const days of HORIZONS) {
      const until = days === Infinity ? undefined : new Date(now.getTime() + days * DAY_MS);
      found = await this.byTime({ free: true, near, until }, now, { page: 1, pageSize: most });
      if (found.length === most) break;
    }
    return found;
  }

  /** At most `most` activities with room within these metres, nearest first; without a total. */
  async nearestFree(near: Point, within: number, now: Date, most: number): Promise<Found[]> {
    return (await this.searchAround(near, { free: true, near, within }, 'distance', now, { page: 1, pageSize: most })).found;
  }

  /** Upcoming slots of each of these projects. */
  async upcoming(projectIds: readonly number[], now: Date): Promise<Map<number, number>> {
    if (projectIds.length === 0) return new Map();
    const sql = `SELECT projectId AS id, COUNT(*) AS n FROM slot WHERE projectId IN (${marks(projectIds)}) AND startsAt > ? GROUP BY projectId`;
    const rows = await select<{ id: number; n: number }>(this.db.em, sql, [...projectIds, now]);
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  /** Number of projects that the organisation has published, ended ones included. */
  async publishedBy(organisationId: number): Promise<number> {
    const sql = `SELECT COUNT(*) AS n FROM project WHERE organisationId = ? AND state IN ('published', 'closed')`;
    return (await select<{ n: number }>(this.db.em, sql, [organisationId]))[0]?.n ?? 0;
  }

  private async searchByTime(filter: ActivityFilter, now: Date, page: Page): Promise<{ found: Found[]; total: number }> {
    return { found: await this.byTime(filter, now, page), total: await this.count(conditions(filter, now)) };
  }

  private async byTime(filter: ActivityFilter, now: Date, { page, pageSize }: Page): Promise<Found[]> {
    const condition = conditions(filter, now);
    const sql = `${soonest(condition.sql)} ORDER BY startsAt, projectId LIMIT ? OFFSET ?`;
    const rows = await select<Row>(this.db.em, sql, [...condition.params, pageSize, (page - 1) * pageSize]);
    return rows.map((row) => foundAt(row, filter.near));
  }

  /** The index finds the rows of a box and this function checks the distance, because SQLite has no sine. */
  private async searchAround(near: Point, filter: ActivityFilter, sort: 'time' | 'distance', now: Date, { page, pageSize }: Page) {
    const condition = conditions(filter, now);
    const rows = await select<Row>(this.db.em, soonest(condition.sql), condition.params);
    const { within = Infinity } = filter;
    const all = rows
      .map((row) => ({ ...foundAt(row, near), startsAt: fromSqlTime(row.startsAt).getTime() }))
      .filter((row) => within === Infinity || (row.distanceMetres !== null && row.distanceMetres <= within))
      .sort((a, b) => (sort === 'distance' ? metresOf(a) - metresOf(b) : 0) || a.startsAt - b.startsAt || a.projectId - b.projectId);
    const found = all
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ projectId, slotId, distanceMetres: metres }) => ({ projectId, slotId, distanceMetres: metres }));
    return { found, total: all.length };
  }

  private async count({ sql, params }: Condition): Promise<number> {
    const [row] = await select<{ n: number }>(
      this.db.em,
      `SELECT COUNT(DISTINCT s.projectId) AS n FROM slot s JOIN project p ON p.id = s.projectId WHERE ${sql}`,
      params,
    );
    return row?.n ?? 0;
  }
}

/** Rows without coordinates come last. */
const metresOf = ({ distanceMetres: metres }: Found): number => metres ?? Number.MAX_SAFE_INTEGER;

const foundAt = ({ projectId, slotId, placeLat, placeLng }: Row, near: Point | undefined): Found => {
  const place = placeLat === null || placeLng === null ? null : { lat: fromMicro(placeLat), lng: fromMicro(placeLng) };
  return { projectId, slotId, distanceMetres: near && place ? Math.round(distanceMetres(near, place)) : null };
};

const soonest = (condition: string): string =>
  `SELECT projectId, slotId, startsAt, placeLat, placeLng FROM (
     SELECT s.projectId, s.id AS slotId, s.startsAt, p.placeLat, p.placeLng, ROW_NUMBER() OVER (PARTITION BY s.projectId ORDER BY s.startsAt, s.id) AS nth
     FROM slot s JOIN project p ON p.id = s.projectId WHERE ${condition}
   ) f WHERE nth = 1`;

interface Condition {
  readonly sql: string;
  readonly params: SqlValue[];
}

function conditions(filter: ActivityFilter, now: Date): Condition {
  const parts = [`p.state = 'published'`, 's.startsAt > ?'];
  const params: SqlValue[] = [now];
  const add = (condition: string, ...values: SqlValue[]): void => {
    parts.push(condition);
    params.push(...values);
  };
  const { q, category, skill, regionCode, from, until, part, free, near, within } = filter;
  if (q) add(`(LOWER(p.title) LIKE ? ESCAPE '!' OR LOWER(p.placeName) LIKE ? ESCAPE '!')`, containing(q), containing(q));
  if (category) add('p.category = ?', category);
  if (regionCode) {
    const asked = under(regionCode, 'p.regionCode');
    add(asked.sql, ...asked.params);
  }
  if (from) add('s.startsAt >= ?', from);
  if (until) add('s.startsAt < ?', until);
  if (part) add('s.part = ?', part);
  if (free || skill) {
    const place = 'SELECT 1 FROM slot_place l JOIN post o ON o.id = l.postId WHERE l.slotId = s.id';
    const skilled = skill ? [containing(`,${skill},`)] : [];
    add(`EXISTS (${place}${free ? ' AND l.taken < l.headcount' : ''}${skill ? ` AND LOWER(o.skills) LIKE ? ESCAPE '!'` : ''})`, ...skilled);
  }
  if (near && within !== undefined) {
    const box = boxAround(near, within);
    add(
      'p.placeLat BETWEEN ? AND ? AND p.placeLng BETWEEN ? AND ?',
      toMicro(box.minLat) - 1,
      toMicro(box.maxLat) + 1,
      toMicro(box.minLng) - 1,
      toMicro(box.maxLng) + 1,
    );
  }
  return { sql: parts.join(' AND '), params };
}

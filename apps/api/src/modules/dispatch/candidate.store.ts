import { Injectable } from '@nestjs/common';
import { Db, select, type SqlValue } from '../../kit/db/index.js';
import type { FreeTime } from './core/person.js';

/** What a volunteer must have: all of these skills, and membership of the team if there is one. */
export interface Wanted {
  readonly skills: readonly string[];
  readonly teamId: number | null;
}

export interface Traits {
  readonly id: number;
  readonly accountId: number;
  readonly birthDate: string;
  readonly regionCode: string;
  readonly languages: readonly string[];
  readonly freeTimes: readonly FreeTime[];
  readonly skills: readonly string[];
}

const CHUNK = 500;
/** A skill or team that fewer volunteers have is rare. */
const FEW = 2000;
const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/**
 * Finds volunteers and the facts that rank them, always for many at once: a district may have 580,000 volunteers, so no query may read all
 * of them. Reads tables of modules below directly, as lists and figures do; rules stay in those modules.
 */
@Injectable()
export class CandidateStore {
  constructor(private readonly db: Db) {}

  /** Whether so few volunteers have what is wanted that reading all of those is faster than reading the people of a few communities. */
  async isRare({ skills, teamId }: Wanted): Promise<boolean> {
    if (teamId !== null) return true;
    for (const skill of skills) {
      const [row] = await select<{ n: number }>(
        this.db.em,
        `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM volunteer_skill WHERE skill = ? LIMIT ${FEW}) AS few`,
        [skill],
      );
      if (Number(row?.n ?? 0) < FEW) return true;
    }
    return false;
  }

  /**
   * At most `limit` ids of volunteers in these regions who have what is wanted: those from id `from` on, then those before it. Unless what
   * is wanted is rare, this only reads the index of the regions.
   */
  async pool(regionCodes: readonly string[], { skills, teamId }: Wanted, rare: boolean, from: number, limit: number): Promise<number[]> {
    const join = rare ? 'JOIN' : this.db.engine === 'mariadb' ? 'STRAIGHT_JOIN' : 'CROSS JOIN';
    const joins = skills.map((_, i) => `${join} volunteer_skill k${i} ON k${i}.volunteerId = v.id AND k${i}.skill = ?`);
    if (teamId !== null) joins.push(`${join} team_membership m ON m.volunteerId = v.id AND m.teamId = ? AND m.state = 'member'`);
    const params: SqlValue[] = [...skills, ...(teamId === null ? [] : [teamId]), ...regionCodes];
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT v.id FROM volunteer v ${joins.join(' ')} WHERE v.regionCode IN (${marks(regionCodes)})
       ORDER BY CASE WHEN v.id >= ? THEN 0 ELSE 1 END, v.id LIMIT ?`,
      [...params, from, limit],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Ids of volunteers whose name begins with this text. */
  async named(name: string, limit: number): Promise<number[]> {
    const rows = await select<{ id: number }>(
      this.db.em,
      'SELECT id FROM volunteer WHERE name >= ? AND name < ? ORDER BY name, id LIMIT ?',
      [name, `${name}\u{10FFFF}`, limit],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** The highest id; 0 when there is no volunteer. */
  async highestId(): Promise<number> {
    const [row] = await select<{ id: number | null }>(this.db.em, 'SELECT MAX(id) AS id FROM volunteer');
    return Number(row?.id ?? 0);
  }

  /** In the order of the ids; unknown ids are left out. */
  async traits(ids: readonly number[]): Promise<Traits[]> {
    const found = await this.inChunks(ids, async (chunk) => {
      const skills = new Map<number, string[]>();
      for (const { volunteerId, skill } of await select<{ volunteerId: number; skill: string }>(
        this.db.em,
        `SELECT volunteerId, skill FROM volunteer_skill WHERE volunteerId IN (${marks(chunk)})`,
        chunk,
      ))
        skills.set(volunteerId, [...(skills.get(volunteerId) ?? []), skill]);
      const rows = await select<Omit<Traits, 'languages' | 'freeTimes' | 'skills'> & { languages: unknown; availability: unknown }>(
        this.db.em,
        `SELECT id, accountId, birthDate, regionCode, languages, availability FROM volunteer WHERE id IN (${marks(chunk)})`,
        chunk,
      );
      return rows.map(({ languages, availability, ...row }): [number, Traits] => [
        row.id,
        { ...row, languages: fromJson(languages), freeTimes: fromJson(availability), skills: skills.get(row.id) ?? [] },
      ]);
    });
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Number of offers of other orders since a moment, by volunteer; those without any are left out. */
  async offersSince(ids: readonly number[], since: Date, orderId: number): Promise<Map<number, number>> {
    return this.inChunks(ids, async (chunk) =>
      (
        await select<{ volunteerId: number; n: number }>(
          this.db.em,
          `SELECT volunteerId, COUNT(*) AS n FROM dispatch_offer WHERE volunteerId IN (${marks(chunk)}) AND offeredAt >= ? AND orderId <> ?
           GROUP BY volunteerId`,
          [...chunk, since, orderId],
        )
      ).map(({ volunteerId, n }) => [volunteerId, Number(n)]),
    );
  }

  private async inChunks<T>(ids: readonly number[], read: (chunk: readonly number[]) => Promise<[number, T][]>): Promise<Map<number, T>> {
    const found = new Map<number, T>();
    for (let i = 0; i < ids.length; i += CHUNK) for (const [id, value] of await read(ids.slice(i, i + CHUNK))) found.set(id, value);
    return found;
  }
}

/** A JSON column of a raw result, which is text on both SQLite and MariaDB. */
const fromJson = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

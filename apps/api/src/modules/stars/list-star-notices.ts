import { Injectable } from '@nestjs/common';
import { reachOf, under, within } from '../../kit/access/index.js';
import { allOf, Db, fromSqlTime, select, type Condition } from '../../kit/db/index.js';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { RegionTree } from '../regions/index.js';
import { maskName, VolunteerReader } from '../volunteers/index.js';
import { conferrable, mayConfer } from './core/conferring.js';

interface Row {
  readonly id: number;
  readonly volunteerId: number;
  readonly star: number;
  readonly reachedAt: Date | string;
  readonly noticeUntil: Date | string | null;
}

/** Lists stars under public notice 公示: for everybody, and for reviewers with their actions. */
@Injectable()
export class ListStarNotices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  async open({ query: { page, pageSize } }: Call<'listStarNotices'>): Promise<Answer<'listStarNotices'>> {
    const { rows, total } = await this.rows(page, pageSize, under(this.regions.root.code, 'v.regionCode'));
    const people = await this.volunteers.byIds(rows.map((r) => r.volunteerId));
    const items = rows.map((r) => {
      const person = people.get(r.volunteerId);
      const name = person?.name ?? '志愿者';
      return {
        name: person?.leaderboardConsent ? name : maskName(name),
        star: r.star,
        regionName: this.regions.name(person?.regionCode ?? ''),
        noticeUntil: fromSqlTime(r.noticeUntil ?? r.reachedAt).toISOString(),
      };
    });
    return { items, total, page, pageSize };
  }

  async forReviewer({ actor, query: { page, pageSize, queue } }: Call<'listStarAwards'>): Promise<Answer<'listStarAwards'>> {
    const now = this.clock.now();
    const reach = within(reachOf(actor, ['reviewer', 'platform']), { region: 'v.regionCode' });
    const { rows, total } = await this.rows(page, pageSize, queue ? allOf([reach, conferrable(actor, now)]) : reach);
    const people = await this.volunteers.byIds(rows.map((r) => r.volunteerId));
    const items = rows.map((r) => {
      const person = people.get(r.volunteerId);
      const noticeUntil = r.noticeUntil === null ? null : fromSqlTime(r.noticeUntil);
      const able = person && mayConfer(actor, { volunteerId: r.volunteerId, regionCode: person.regionCode, noticeUntil }, now);
      return {
        id: r.id,
        name: person?.name ?? '志愿者',
        number: person?.number ?? '',
        regionName: this.regions.name(person?.regionCode ?? ''),
        star: r.star,
        minutes: person?.minutes ?? 0,
        reachedAt: fromSqlTime(r.reachedAt).toISOString(),
        noticeUntil: noticeUntil?.toISOString() ?? null,
        actions: able ? ['confer' as const] : [],
      };
    });
    return { items, total, page, pageSize };
  }

  private async rows(page: number, pageSize: number, { sql, params }: Condition): Promise<{ rows: Row[]; total: number }> {
    const from = `FROM star_award a JOIN volunteer v ON v.id = a.volunteerId WHERE a.state = 'notice' AND ${sql}`;
    const rows = await select<Row>(
      this.db.em,
      `SELECT a.id, a.volunteerId, a.star, a.reachedAt, a.noticeUntil ${from} ORDER BY a.noticeUntil, a.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      params,
    );
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n ${from}`, params);
    return { rows, total: Number(count?.n ?? 0) };
  }
}

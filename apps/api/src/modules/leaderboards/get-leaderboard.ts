import { Injectable } from '@nestjs/common';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { RegionTree } from '../regions/index.js';
import { maskName, VolunteerReader } from '../volunteers/index.js';
import { BoardStore } from './board.store.js';
import { boardKey } from './core/boards.js';

/** A page of a leaderboard 排行榜; names are masked without the volunteer's consent. */
@Injectable()
export class GetLeaderboard {
  constructor(
    private readonly boards: BoardStore,
    private readonly clock: Clock,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  async run({ actor, query }: Call<'getLeaderboard'>): Promise<Answer<'getLeaderboard'>> {
    const region = query.regionCode ? this.regions.require(query.regionCode) : this.regions.root;
    const now = this.clock.now();
    const board = boardKey(query.period, shanghaiDay(now), region.code);
    const rows = await this.boards.page(board, query.page, query.pageSize);
    const people = await this.volunteers.byIds(rows.map((r) => r.volunteerId));
    let rank = rows[0] ? await this.boards.rankOf(board, rows[0].minutes) : 0;
    const items = rows.map((row, i) => {
      if (i > 0 && row.minutes < rows[i - 1]!.minutes) rank = (query.page - 1) * query.pageSize + i + 1;
      const person = people.get(row.volunteerId);
      const name = person?.name ?? '志愿者';
      const open = person?.leaderboardConsent === true;
      return {
        rank,
        name: open ? name : maskName(name),
        masked: !open,
        minutes: row.minutes,
        star: person?.star ?? 0,
        mine: row.volunteerId === actor?.volunteerId,
      };
    });
    return {
      items,
      total: await this.boards.size(board),
      page: query.page,
      pageSize: query.pageSize,
      period: query.period,
      regionCode: region.code,
      regionName: region.name,
      updatedAt: now.toISOString(),
    };
  }
}

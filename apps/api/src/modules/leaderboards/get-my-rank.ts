import { Injectable } from '@nestjs/common';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { BoardStore } from './board.store.js';
import { boardKey, type Period } from './core/boards.js';

/** The caller's rank 我的排名 on a leaderboard. */
@Injectable()
export class GetMyRank {
  constructor(
    private readonly boards: BoardStore,
    private readonly clock: Clock,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  async run({ actor, query }: Call<'getMyRank'>): Promise<Answer<'getMyRank'>> {
    const volunteerId = actor.volunteerId ?? 0;
    const region = query.regionCode ? this.regions.require(query.regionCode) : this.regions.root;
    const person = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
    if (!person) throw new AppError('NOT_A_VOLUNTEER');
    return { ...(await this.rank(volunteerId, query.period, region.code)), name: person.name, star: person.star };
  }

  /** Rank on the board of the present month or year; without any minutes, behind everybody. */
  async rank(
    volunteerId: number,
    period: Period,
    regionCode: string,
  ): Promise<{ rank: number; of: number; minutes: number; toNextMinutes: number | null }> {
    const board = boardKey(period, shanghaiDay(this.clock.now()), regionCode);
    const minutes = await this.boards.minutesOf(board, volunteerId);
    const size = await this.boards.size(board);
    const above = await this.boards.nextAbove(board, minutes);
    const rank = minutes > 0 ? await this.boards.rankOf(board, minutes) : size + 1;
    return { rank, of: Math.max(size, rank), minutes, toNextMinutes: above === null ? null : above - minutes + 1 };
  }
}

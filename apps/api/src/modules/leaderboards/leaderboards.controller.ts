import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { GetLeaderboard } from './get-leaderboard.js';
import { GetMyRank } from './get-my-rank.js';

@Controller()
export class LeaderboardsController {
  constructor(
    private readonly board: GetLeaderboard,
    private readonly rank: GetMyRank,
  ) {}

  @Handle('getLeaderboard')
  getLeaderboard(call: Call<'getLeaderboard'>): Promise<Answer<'getLeaderboard'>> {
    return this.board.run(call);
  }

  @Handle('getMyRank')
  getMyRank(call: Call<'getMyRank'>): Promise<Answer<'getMyRank'>> {
    return this.rank.run(call);
  }
}

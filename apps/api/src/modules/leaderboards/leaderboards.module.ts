import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CompareBoards } from './compare-boards.js';
import { BoardSums } from './board-sums.js';
import { BoardStore } from './board.store.js';
import { GetLeaderboard } from './get-leaderboard.js';
import { GetMyRank } from './get-my-rank.js';
import { LeaderboardsController } from './leaderboards.controller.js';
import { TakeMinutes } from './take-minutes.js';

@Module({
  imports: [RegionsModule, VolunteersModule],
  controllers: [LeaderboardsController],
  providers: [CompareBoards, BoardStore, BoardSums, GetLeaderboard, GetMyRank, TakeMinutes],
  exports: [BoardSums, GetMyRank],
})
export class LeaderboardsModule {}

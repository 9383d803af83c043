import { BoardBucket, BoardScore } from './board.entity.js';

export { BoardSums } from './board-sums.js';
export { GetMyRank } from './get-my-rank.js';
export { LeaderboardsModule } from './leaderboards.module.js';
export const entities = [BoardScore, BoardBucket];

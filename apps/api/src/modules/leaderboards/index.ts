export { BoardSums } from './board-sums.js';
export { GetMyRank } from './get-my-rank.js';
export { LeaderboardsModule } from './leaderboards.module.js';

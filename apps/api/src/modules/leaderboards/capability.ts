import { capability } from '../../kit/capability/index.js';
import { BoardBucket, BoardScore } from './board.entity.js';
import { LeaderboardsModule } from './leaderboards.module.js';

export default capability({
  module: LeaderboardsModule,
  entities: [BoardScore, BoardBucket],
});

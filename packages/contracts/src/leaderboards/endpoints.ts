import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Instant, Minutes, pageOf, pageQuery, RegionCode } from '../kit/shapes.js';
import { BoardRow, LeaderboardPeriod } from './shapes.js';

const boardQuery = {
  period: LeaderboardPeriod.default('month'),
  /** Region with all below it; when absent, the whole district. */ regionCode: RegionCode.optional(),
};

export default {
  getLeaderboard: endpoint({
    operationId: 'getLeaderboard',
    method: 'GET',
    path: '/leaderboard',
    tags: ['leaderboards'],
    audience: 'public',
    summary: 'Volunteers by confirmed minutes; ties share a rank',
    // At most 100 pages: a page costs the database all rows before it.
    query: z.object({ ...boardQuery, ...pageQuery, page: z.coerce.number().int().min(1).max(100).default(1) }),
    response: pageOf(BoardRow).extend({
      period: LeaderboardPeriod,
      regionCode: RegionCode,
      regionName: z.string(),
      updatedAt: Instant.nullable(),
    }),
    errors: ['REGION_UNKNOWN'],
  }),
  getMyRank: endpoint({
    operationId: 'getMyRank',
    method: 'GET',
    path: '/me/rank',
    tags: ['leaderboards'],
    audience: ['volunteer'],
    summary: 'The caller’s rank',
    query: z.object(boardQuery),
    response: z.object({
      rank: z.int(),
      /** Number of volunteers on the board. */ of: z.int(),
      minutes: Minutes,
      /** Minutes missing to the next higher rank; null at the top. */ toNextMinutes: Minutes.nullable(),
      name: z.string(),
      star: z.int(),
    }),
    errors: ['REGION_UNKNOWN'],
  }),
};

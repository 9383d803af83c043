import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { Day, Done, Id, IdText, Instant, Minutes, Points, RegionCode, pageOf, pageQuery } from './kit/shapes.js';

/** A movement 变动 on my account: minutes or points, plus or minus, with its source. Append-only. */
export const LedgerEntry = z.object({
  id: Id,
  unit: z.enum(['minutes', 'points']),
  /** Signed whole minutes or points. */ amount: z.int(),
  kind: z.enum(['service', 'imported', 'reversal', 'redeem', 'refund', 'award', 'gift']),
  /** In words, e.g. 活动“周末图书整理”. */ text: z.string(),
  /** Day of the service in Asia/Shanghai, or of the movement. */
  serviceDate: Day,
  at: Instant,
  /** Position in my chain, from 1. */ seq: z.int(),
  /** First 12 characters of the chain hash. */ hashHead: z.string(),
  sourceType: z.string(),
  sourceId: Id.nullable(),
});

export const ledgerEndpoints = {
  listMyLedger: endpoint({
    operationId: 'listMyLedger',
    method: 'GET',
    path: '/me/ledger',
    tags: ['ledger'],
    audience: ['volunteer'],
    summary: 'My movements, newest first, and my balances',
    query: z.object({
      ...pageQuery,
      unit: z.enum(['minutes', 'points']).optional(),
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
    response: pageOf(LedgerEntry).extend({
      balance: z.object({
        minutes: Minutes,
        points: Points,
        /** Minutes of this month and year. */ monthMinutes: z.int(),
        yearMinutes: z.int(),
      }),
    }),
    errors: [],
  }),
  listLedgerRoots: endpoint({
    operationId: 'listLedgerRoots',
    method: 'GET',
    path: '/ledger-roots',
    tags: ['ledger'],
    audience: 'public',
    summary: 'Published daily roots 账本日根 over all chains (N4), newest first',
    query: z.object({ ...pageQuery }),
    response: pageOf(z.object({ day: Day, root: z.string(), chains: z.int(), movements: z.int(), publishedAt: Instant })),
    errors: [],
  }),
};

export const LeaderboardPeriod = z.enum(['month', 'year', 'all']);
const boardQuery = { period: LeaderboardPeriod.default('month'), /** The whole district when absent. */ regionCode: RegionCode.optional() };
/** A row of the board. The real name only with separate consent, else masked 张* (N11). */
export const BoardRow = z.object({
  rank: z.int(),
  name: z.string(),
  masked: z.boolean(),
  minutes: Minutes,
  star: z.int(),
  mine: z.boolean(),
});

export const leaderboardEndpoints = {
  getMyStars: endpoint({
    operationId: 'getMyStars',
    method: 'GET',
    path: '/me/stars',
    tags: ['stars'],
    audience: ['volunteer'],
    summary: 'My star 星级, the ladder, what is missing, what is under public notice',
    response: z.object({
      star: z.int(),
      minutes: Minutes,
      ladderVersion: z.string(),
      ladder: z.array(
        z.object({
          star: z.int(),
          hours: z.int(),
          reached: z.boolean(),
          conferredAt: Instant.nullable(),
          state: z.enum(['none', 'notice', 'conferred']),
          noticeUntil: Instant.nullable(),
        }),
      ),
      /** Minutes to the next star; null at five. */
      toNextMinutes: Minutes.nullable(),
      conferral: z.enum(['automatic', 'notice']),
    }),
    errors: [],
  }),
  listStarNotices: endpoint({
    operationId: 'listStarNotices',
    method: 'GET',
    path: '/star-notices',
    tags: ['stars'],
    audience: 'public',
    summary: 'Stars under public notice 公示, names masked without consent',
    query: z.object({ ...pageQuery }),
    response: pageOf(z.object({ name: z.string(), star: z.int(), regionName: z.string(), noticeUntil: Instant })),
    errors: [],
  }),
  listStarAwards: endpoint({
    operationId: 'listStarAwards',
    method: 'GET',
    path: '/star-awards',
    tags: ['stars'],
    audience: ['reviewer', 'platform'],
    summary: 'Stars under public notice in my region, to be conferred after it',
    query: z.object({ ...pageQuery }),
    response: pageOf(
      z.object({
        id: Id,
        name: z.string(),
        number: z.string(),
        regionName: z.string(),
        star: z.int(),
        minutes: Minutes,
        reachedAt: Instant,
        noticeUntil: Instant.nullable(),
      }),
    ),
    errors: [],
  }),
  conferStar: endpoint({
    operationId: 'conferStar',
    method: 'POST',
    path: '/star-awards/:awardId/confer',
    tags: ['stars'],
    audience: ['reviewer'],
    summary: 'Confer a star after its public notice',
    params: z.object({ awardId: IdText }),
    response: Done,
    errors: ['NOT_FOUND', 'OWN_ENTRY', 'NOTICE_NOT_OVER', 'STATE_CHANGED'],
  }),
  getLeaderboard: endpoint({
    operationId: 'getLeaderboard',
    method: 'GET',
    path: '/leaderboard',
    tags: ['leaderboards'],
    audience: 'public',
    summary: 'Volunteers by confirmed minutes; ties share a rank',
    // Nobody scrolls further; each page further costs the database the way there.
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
    summary: 'My rank, however low',
    query: z.object(boardQuery),
    response: z.object({
      rank: z.int(),
      of: z.int(),
      minutes: Minutes,
      /** Minutes to pass the one before me; null at the top. */ toNextMinutes: Minutes.nullable(),
      name: z.string(),
      star: z.int(),
    }),
    errors: ['REGION_UNKNOWN'],
  }),
};

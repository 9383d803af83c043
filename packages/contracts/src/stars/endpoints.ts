import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Done, Id, IdText, Instant, Minutes, pageOf, pageQuery } from '../kit/shapes.js';

export default {
  getMyStars: endpoint({
    operationId: 'getMyStars',
    method: 'GET',
    path: '/me/stars',
    tags: ['stars'],
    audience: ['volunteer'],
    summary: 'The caller’s star 星级, the ladder, minutes missing, and stars under public notice',
    response: z.object({
      /** Conferred star, 0 to 5. */ star: z.int(),
      /** Confirmed minutes. */ minutes: Minutes,
      ladderVersion: z.string(),
      ladder: z.array(
        z.object({
          star: z.int(),
          /** Confirmed hours that the star needs. */ hours: z.int(),
          /** Whether the minutes suffice. */ reached: z.boolean(),
          conferredAt: Instant.nullable(),
          state: z.enum(['none', 'notice', 'conferred']),
          noticeUntil: Instant.nullable(),
        }),
      ),
      /** Minutes missing to the next star; null when they suffice for five stars. */
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
    summary: 'Stars under public notice in my region, which reviewers confer afterwards',
    query: z.object({
      ...pageQuery,
      /** Only records that `getMyQueue` counts for the caller under this kind. */
      queue: z.enum(['starNotices']).optional(),
    }),
    response: pageOf(
      z.object({
        id: Id,
        name: z.string(),
        number: z.string(),
        regionName: z.string(),
        star: z.int(),
        minutes: Minutes,
        /** When the minutes sufficed. */ reachedAt: Instant,
        noticeUntil: Instant.nullable(),
        /** `confer` for reviewers once the public notice is over; never for their own star. */
        actions: z.array(z.enum(['confer'])),
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
};

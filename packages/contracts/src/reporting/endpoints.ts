import { z } from 'zod';
import { ActivityRow, SignUpRecord } from '../activities/shapes.js';
import { endpoint } from '../kit/endpoint.js';
import { Instant } from '../kit/shapes.js';
import { OrderRow } from '../orders/shapes.js';
import { queueKinds } from '../words.gen.js';

export default {
  getHome: endpoint({
    operationId: 'getHome',
    method: 'GET',
    path: '/home',
    tags: ['reporting'],
    audience: 'public',
    summary:
      'The home page 首页: what now, what can be done, figures of the community; of a module 功能板块 that is off null, 0 or nothing',
    query: z.object({ lat: z.coerce.number().min(-90).max(90).optional(), lng: z.coerce.number().min(-180).max(180).optional() }),
    response: z.object({
      /** The caller's confirmed sign-up that is under way or comes next. */
      nextDuty: SignUpRecord.nullable(),
      dutyDistanceMetres: z.int().nullable(),
      /** The order that the caller serves or will serve next; screens show whichever of it and the duty is earlier. */
      nextOrder: OrderRow.nullable(),
      /** Offers 派单邀约 that wait for the caller's answer. */
      openOffers: z.int(),
      /** True until the caller has agreed to the current code of conduct 行为规范 and privacy policy 隐私政策 with `agreeToDocuments`. */
      agreementDue: z.boolean(),
      nearby: z.array(ActivityRow),
      figures: z.object({
        volunteers: z.int(),
        organisations: z.int(),
        monthMinutes: z.int(),
        totalMinutes: z.int(),
        activitiesOpen: z.int(),
        /** Wishes that may be claimed. */ wishesOpen: z.int(),
      }),
      rank: z.object({ rank: z.int(), of: z.int() }).nullable(),
    }),
    errors: [],
  }),
  getMyQueue: endpoint({
    operationId: 'getMyQueue',
    method: 'GET',
    path: '/my-queue',
    tags: ['reporting'],
    audience: ['organiser', 'reviewer', 'partner', 'operator', 'coordinator', 'platform'],
    summary: 'What waits for me 今日待办, with counts and oldest age',
    response: z.object({
      items: z.array(
        z.object({
          kind: z.enum(queueKinds),
          count: z.int(),
          oldestAt: Instant.nullable(),
          /** Path of the console page that lists them. */ link: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
};

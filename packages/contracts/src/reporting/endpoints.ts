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
      'The home page 首页: the caller’s next duty, activities nearby, figures of the community; null, 0 or empty for a module 功能板块 that is off',
    query: z.object({ lat: z.coerce.number().min(-90).max(90).optional(), lng: z.coerce.number().min(-180).max(180).optional() }),
    response: z.object({
      /** The caller's confirmed sign-up that is under way or comes next. */
      nextDuty: SignUpRecord.nullable(),
      /** Metres from the caller’s point to the place of `nextDuty`; null when one is unknown. */ dutyDistanceMetres: z.int().nullable(),
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
        /** Confirmed minutes of the current month (Asia/Shanghai). */ monthMinutes: z.int(),
        /** Confirmed minutes of all time. */ totalMinutes: z.int(),
        /** Activities with a slot that has not ended. */ activitiesOpen: z.int(),
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
    summary: 'What waits for the caller 今日待办, with counts and the oldest moment',
    response: z.object({
      items: z.array(
        z.object({
          kind: z.enum(queueKinds),
          count: z.int(),
          /** Since when the oldest waits; null when nothing waits or the moment is unknown. */ oldestAt: Instant.nullable(),
          /** Path of the console page that lists them. */ link: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
};

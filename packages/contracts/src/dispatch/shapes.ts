import { z } from 'zod';
import { Id, Instant, Minutes } from '../kit/shapes.js';
import { OfferState } from '../orders/shapes.js';
import { ServiceColour } from '../services/shapes.js';
import { offerActions } from '../orders/states.js';

/** One volunteer whom the dispatch core 派单 found qualified, and why on this rank. */
export const Candidate = z.object({
  volunteerId: Id,
  rank: z.int(),
  name: z.string(),
  number: z.string(),
  star: z.int(),
  regionName: z.string(),
  /** Sum of the parts, 0 to 100. */ score: z.int(),
  /** Each part in words, best first: free at that time, same community, speaks 蒙古语, served least lately … */
  reasons: z.array(
    z.object({ code: z.enum(['availability', 'distance', 'language', 'fairness']), points: z.int(), of: z.int(), text: z.string() }),
  ),
  /** Minutes served in the last 90 days. */ recentMinutes: Minutes,
  /** The offer of this order that this volunteer has or had. */ offer: OfferState.nullable(),
});

/** An offer 派单邀约 as the volunteer sees it: where about, not whose door. */
export const MyOffer = z.object({
  id: Id,
  state: OfferState,
  orderId: Id,
  title: z.string(),
  colour: ServiceColour,
  colourName: z.string(),
  summary: z.string(),
  regionName: z.string(),
  /** In words: 与您同一社区, 与您同一街道 … */ distanceText: z.string(),
  appointedAt: Instant,
  usualMinutes: z.int(),
  pointsPerHour: z.number(),
  language: z.string().nullable(),
  note: z.string(),
  offeredAt: Instant,
  answerBy: Instant,
  /** accept, decline; view, while the order is the caller's. */ actions: z.array(z.enum(offerActions)),
});
export type MyOffer = z.output<typeof MyOffer>;

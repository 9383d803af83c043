import { z } from 'zod';
import { Id, Instant, Minutes } from '../kit/shapes.js';
import { OfferState } from '../orders/shapes.js';
import { ServiceColour } from '../services/shapes.js';
import { offerActions } from '../orders/states.js';

/** A volunteer who qualifies for an order, with the reasons for the rank. */
export const Candidate = z.object({
  /** From 1. */
  volunteerId: Id,
  rank: z.int(),
  name: z.string(),
  number: z.string(),
  star: z.int(),
  regionName: z.string(),
  /** Sum of `points` of the reasons, 0 to 100. */ score: z.int(),
  /** The parts of the score, `points` out of `of`, highest first; `text` says why in words. */
  reasons: z.array(
    z.object({ code: z.enum(['availability', 'distance', 'language', 'fairness']), points: z.int(), of: z.int(), text: z.string() }),
  ),
  /** Minutes served in the last 90 days. */ recentMinutes: Minutes,
  /** State of the latest offer of this order to this volunteer; null when there was none. */ offer: OfferState.nullable(),
});

/** An offer 派单邀约 as the volunteer sees it: the area, not the address. */
export const MyOffer = z.object({
  id: Id,
  state: OfferState,
  orderId: Id,
  title: z.string(),
  colour: ServiceColour,
  colourName: z.string(),
  summary: z.string(),
  regionName: z.string(),
  /** Nearness in words, e.g. 与您同一社区. */ distanceText: z.string(),
  appointedAt: Instant,
  usualMinutes: z.int(),
  pointsPerHour: z.number(),
  language: z.string().nullable(),
  note: z.string(),
  offeredAt: Instant,
  answerBy: Instant,
  /** `view` while the order is the caller's. */ actions: z.array(z.enum(offerActions)),
});
export type MyOffer = z.output<typeof MyOffer>;

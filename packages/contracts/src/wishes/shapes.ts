import { z } from 'zod';
import { FiveStars, Id, Instant, Minutes, RegionCode } from '../kit/shapes.js';
import { wishEvents, wishStates } from './states.js';
import { actionsOf } from '../kit/lifecycle.js';

export const WishState = z.enum(wishStates.states);

/** A micro-wish 微心愿 on the wall: words that a reviewer has read, and no personal data (条例 第二十至二十一条). */
export const Wish = z.object({
  id: Id,
  /** Wish number 心愿编号. */ number: z.string(),
  state: WishState,
  title: z.string(),
  words: z.string(),
  category: z.string(),
  categoryName: z.string(),
  regionName: z.string(),
  postedAt: Instant,
  /** Assessed hours 时数评估, in minutes; null before the review. */ minutes: Minutes.nullable(),
  /** Points that it pays; null before the review. */ points: z.int().nullable(),
  /** Until when it can be claimed, or is to be fulfilled or confirmed. */ dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** Of whoever claimed it: for the staff in charge; masked for everybody once confirmed. */ volunteerName: z.string().nullable(),
  /** The wisher's thanks, once confirmed; shown on the wall. */ thanks: z.string().nullable(),
  stars: FiveStars.nullable(),
  confirmedAt: Instant.nullable(),
  /** The caller posted it, or claimed it. */ mine: z.enum(['wisher', 'volunteer']).nullable(),
  actions: z.array(z.enum(actionsOf(wishStates))),
});
export type Wish = z.output<typeof Wish>;

export const WishDetail = Wish.extend({
  /** For the wisher, the volunteer who claimed it (until 7 days after the end) and the reviewer; else null. */
  contact: z
    .object({ name: z.string(), phone: z.string(), address: z.string(), regionCode: RegionCode, regionName: z.string() })
    .nullable(),
  contactUntil: Instant.nullable(),
  /** The wisher's own words, before the reviewer took personal data out; for wisher and reviewer. */
  original: z.object({ title: z.string(), words: z.string() }).nullable(),
  /** For wisher and reviewer: who claimed it. */ volunteer: z
    .object({ id: Id, name: z.string(), star: z.int(), phone: z.string().nullable() })
    .nullable(),
  /** What the volunteer says was done. */ report: z.string().nullable(),
  /** Why it was returned, released, sent back or withdrawn the last time. */ reason: z.string().nullable(),
  /** Confirmed by a reviewer who called 电话确认. */ byPhone: z.boolean(),
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.enum(wishEvents), reason: z.string().nullable() })),
});
export type WishDetail = z.output<typeof WishDetail>;

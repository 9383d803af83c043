import { z } from 'zod';
import { FiveStars, Id, Instant, Minutes, RegionCode } from '../kit/shapes.js';
import { wishEvents, wishStates } from './states.js';
import { actionsOf } from '../kit/lifecycle.js';

export const WishState = z.enum(wishStates.states);

/** A micro-wish 微心愿 on the wall: text that a reviewer has read, without personal data (条例 第二十至二十一条). */
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
  /** Minutes that the wish pays 时数评估; null before the review. */ minutes: Minutes.nullable(),
  /** Points that the wish pays; null before the review. */ points: z.int().nullable(),
  /** Deadline of the present state: to be claimed, fulfilled or confirmed; null without one. */ dueAt: Instant.nullable(),
  /** Whether `dueAt` has passed. */ overdue: z.boolean(),
  /** Who claimed it: in full for the staff in charge; masked for everybody else, once confirmed. */ volunteerName: z.string().nullable(),
  /** The wisher's thanks, public once the wish is confirmed. */ thanks: z.string().nullable(),
  /** The wisher’s rating; null before the confirmation. */ stars: FiveStars.nullable(),
  confirmedAt: Instant.nullable(),
  /** Whether the caller posted or claimed it; null when neither. */ mine: z.enum(['wisher', 'volunteer']).nullable(),
  actions: z.array(z.enum(actionsOf(wishStates))),
});
export type Wish = z.output<typeof Wish>;

export const WishDetail = Wish.extend({
  /** Sent to the wisher, the reviewer and the volunteer who claimed it (until some days after the confirmation, a district’s setting); null for others. */
  contact: z
    .object({ name: z.string(), phone: z.string(), address: z.string(), regionCode: RegionCode, regionName: z.string() })
    .nullable(),
  contactUntil: Instant.nullable(),
  /** What the wisher wrote, before the reviewer took personal data out; sent to wisher and reviewer, null for others. */
  original: z.object({ title: z.string(), words: z.string() }).nullable(),
  /** Who claimed it; sent to wisher and reviewer, null for others. */ volunteer: z
    .object({ id: Id, name: z.string(), star: z.int(), phone: z.string().nullable() })
    .nullable(),
  /** What the volunteer says was done; null before. */ report: z.string().nullable(),
  /** The latest reason why it was returned, released, sent back or withdrawn. */ reason: z.string().nullable(),
  /** True when a reviewer confirmed it after a call to the wisher 电话确认. */ byPhone: z.boolean(),
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.enum(wishEvents), reason: z.string().nullable() })),
});
export type WishDetail = z.output<typeof WishDetail>;

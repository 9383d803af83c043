import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { moveErrors, Reason, reasonErrors } from './kit/moves.js';
import { FiveStars, Id, IdText, Instant, Minutes, RegionCode, line, pageOf, pageQuery, prose } from './kit/shapes.js';
import { ContactInput } from './orders.js';
import { wishStates } from './wishes.states.js';

export const WishState = z.enum(wishStates.states);
const wishFields = {
  title: line(30, 2),
  words: prose(500, 5),
  /** Field of activity 服务类别. */ category: line(40),
  contact: ContactInput,
};
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
  actions: z.array(z.string()),
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
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.string(), reason: z.string().nullable() })),
});
export type WishDetail = z.output<typeof WishDetail>;

const wishParams = z.object({ wishId: IdText });

export const wishEndpoints = {
  postWish: endpoint({
    operationId: 'postWish',
    method: 'POST',
    path: '/wishes',
    tags: ['wishes'],
    audience: 'account',
    summary: 'Post a micro-wish 微心愿, for oneself or for somebody one knows; at most three of one account are open at once',
    idempotent: true,
    status: 201,
    rate: { limit: 10, seconds: 60 },
    body: z.strictObject(wishFields),
    response: WishDetail,
    errors: ['CATEGORY_UNKNOWN', 'REGION_UNKNOWN', 'TOO_MANY_OPEN'],
  }),
  updateWish: endpoint({
    operationId: 'updateWish',
    method: 'PUT',
    path: '/wishes/:wishId',
    tags: ['wishes'],
    audience: 'account',
    summary: 'Mend a returned wish and submit it again',
    params: wishParams,
    body: z.strictObject(wishFields),
    response: WishDetail,
    errors: [...moveErrors, 'CATEGORY_UNKNOWN', 'REGION_UNKNOWN'],
  }),
  listWishes: endpoint({
    operationId: 'listWishes',
    method: 'GET',
    path: '/wishes',
    tags: ['wishes'],
    audience: 'public',
    summary: 'The wall of wishes 心愿墙 (open and fulfilled ones), my own, those I claimed, or those of my region for reviewers',
    query: z.object({
      ...pageQuery,
      as: z.enum(['wall', 'wisher', 'volunteer', 'staff']).default('wall'),
      state: WishState.optional(),
      category: line(40).optional(),
      regionCode: RegionCode.optional(),
      overdue: z.enum(['true']).optional(),
      q: line(40).optional(),
    }),
    response: pageOf(Wish),
    errors: ['NOT_LOGGED_IN', 'NOT_A_VOLUNTEER', 'FORBIDDEN'],
  }),
  getWish: endpoint({
    operationId: 'getWish',
    method: 'GET',
    path: '/wishes/:wishId',
    tags: ['wishes'],
    audience: 'public',
    summary: 'One wish, as much of it as the caller may see; before its review only for wisher and reviewer',
    params: wishParams,
    response: WishDetail,
    errors: ['NOT_FOUND'],
  }),
  reviewWish: endpoint({
    operationId: 'reviewWish',
    method: 'POST',
    path: '/wishes/:wishId/review',
    tags: ['wishes'],
    audience: ['reviewer'],
    summary: 'Approve with the words for the wall (personal data taken out) and assessed hours, or return with a reason',
    params: wishParams,
    body: z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('approve'),
        title: line(30, 2),
        words: prose(500, 5),
        /** Assessed hours 时数评估 in minutes, 10 to 480. */ minutes: z.int().min(10).max(480),
      }),
      z.strictObject({ decision: z.literal('return'), reason: prose(300, 2) }),
    ]),
    response: WishDetail,
    errors: [...moveErrors, 'OWN_ENTRY', 'PERSONAL_DATA'],
  }),
  claimWish: endpoint({
    operationId: 'claimWish',
    method: 'POST',
    path: '/wishes/:wishId/claim',
    tags: ['wishes'],
    audience: ['volunteer'],
    summary: 'Claim 认领: exactly one volunteer gets it; claiming twice is one claim; at most three claimed at once',
    params: wishParams,
    response: WishDetail,
    errors: ['NOT_FOUND', 'WISH_TAKEN', 'OWN_WISH', 'TOO_YOUNG', 'TOO_MANY_OPEN', 'TOO_MANY_CLAIMS', 'ACTION_NOT_PERMITTED'],
  }),
  releaseWish: endpoint({
    operationId: 'releaseWish',
    method: 'POST',
    path: '/wishes/:wishId/release',
    tags: ['wishes'],
    audience: ['volunteer', 'reviewer'],
    summary: 'Give the wish back to the wall, without penalty; a reviewer takes it back when nothing happens',
    params: wishParams,
    body: Reason,
    response: WishDetail,
    errors: [...reasonErrors],
  }),
  fulfilWish: endpoint({
    operationId: 'fulfilWish',
    method: 'POST',
    path: '/wishes/:wishId/fulfil',
    tags: ['wishes'],
    audience: ['volunteer'],
    summary: 'The volunteer says that it has come true, and how',
    params: wishParams,
    body: z.strictObject({ words: prose(300, 2) }),
    response: WishDetail,
    errors: [...moveErrors],
  }),
  sendBackWish: endpoint({
    operationId: 'sendBackWish',
    method: 'POST',
    path: '/wishes/:wishId/send-back',
    tags: ['wishes'],
    audience: 'account',
    summary: 'The wisher (or a reviewer who called) says that it has not come true yet',
    params: wishParams,
    body: Reason,
    response: WishDetail,
    errors: [...reasonErrors],
  }),
  confirmWish: endpoint({
    operationId: 'confirmWish',
    method: 'POST',
    path: '/wishes/:wishId/confirm',
    tags: ['wishes'],
    audience: 'account',
    summary: 'The wisher confirms and thanks (or a reviewer who called, labelled 电话确认): assessed hours and points are paid, once',
    params: wishParams,
    body: z.strictObject({ stars: FiveStars, thanks: prose(300, 0).default('') }),
    response: WishDetail,
    errors: [...moveErrors, 'OWN_ENTRY', 'PERSONAL_DATA'],
  }),
  withdrawWish: endpoint({
    operationId: 'withdrawWish',
    method: 'POST',
    path: '/wishes/:wishId/withdraw',
    tags: ['wishes'],
    audience: 'account',
    summary: 'Take a wish off: the wisher, or the reviewer with a reason',
    params: wishParams,
    body: Reason,
    response: WishDetail,
    errors: [...reasonErrors],
  }),
};

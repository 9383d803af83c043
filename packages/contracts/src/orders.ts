import { z } from 'zod';
import { AttendanceMethod, AttendanceState, Dispute } from './attendance.js';
import { endpoint } from './kit/endpoint.js';
import { moveErrors, Reason, reasonErrors } from './kit/moves.js';
import { Day, FiveStars, Id, IdText, Instant, Minutes, RegionCode, line, pageOf, pageQuery, prose } from './kit/shapes.js';
import { offerStates, orderStates } from './orders.states.js';
import { ServiceColour } from './services.js';

export const OrderState = z.enum(orderStates.states);
export const OfferState = z.enum(offerStates.states);
/** The six stages 六步: 点单, 接单, 派单, 履单, 结单, 评单. */
export const OrderStage = z.enum(['place', 'accept', 'dispatch', 'serve', 'settle', 'review']);
/** How it was placed: by the resident 本人, family 家人, a neighbour 邻居, a community worker 社区, by phone 热线, on paper 纸质. */
export const OrderChannel = z.enum(['self', 'family', 'neighbour', 'community', 'hotline', 'paper']);

/** A mainland mobile or a landline number, 7 to 13 digits and dashes. */
const AnyPhone = z.string().regex(/^\d[\d-]{5,11}\d$/);
/** The person who is served 服务对象, and where. Kept sealed; shown to the assigned volunteer and the staff in charge only. */
const contactFields = {
  name: line(30),
  phone: AnyPhone,
  /** Street, number, door. */ address: line(120, 2),
  /** Community where possible: distance is reckoned by it. */ regionCode: RegionCode,
};
export const ContactInput = z.strictObject(contactFields);
export const Contact = z.object({ ...contactFields, regionName: z.string() });
export type Contact = z.output<typeof Contact>;

const orderFields = {
  itemId: Id,
  /** When somebody shall come, within the item's open hours, at most 60 days ahead. */ appointedAt: Instant,
  contact: ContactInput,
  /** One sentence for the volunteer. */ note: prose(300, 0).default(''),
  /** Where to, for rides and errands; needed when the item asks for it. */ destination: line(120, 0).default(''),
  /** Language of the person served, a code of the district. */ language: line(20).optional(),
};

/** A stage as the six-step line shows it. */
export const OrderStep = z.object({
  stage: OrderStage,
  state: z.enum(['done', 'now', 'ahead', 'skipped']),
  /** When it was done. */ at: Instant.nullable(),
  /** Who did it; masked for people it is none of the business of. */ byName: z.string().nullable(),
  /** Until when it is to be done. */ dueAt: Instant.nullable(),
  overdue: z.boolean(),
});
export const Escalation = z.object({
  stage: OrderStage,
  /** 1: the next region level, 2: the one above it … */ level: z.int(),
  regionName: z.string(),
  at: Instant,
});
export const Offer = z.object({
  id: Id,
  orderId: Id,
  volunteerId: Id,
  volunteerName: z.string(),
  state: OfferState,
  offeredAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  reason: z.string().nullable(),
  /** Sent by the automatic mode 自动派单. */ automatic: z.boolean(),
});
export const OrderRow = z.object({
  id: Id,
  /** Order number 单号, for people. */ number: z.string(),
  state: OrderState,
  itemId: Id,
  title: z.string(),
  colour: ServiceColour,
  colourName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  appointedAt: Instant,
  placedAt: Instant,
  channel: OrderChannel,
  /** Full for the owner, the assigned volunteer and the staff in charge while they may see it; else masked. */
  beneficiaryName: z.string(),
  volunteerName: z.string().nullable(),
  /** End of the stage's limit; null when nothing is due. */ dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** Highest level that was told in this stage; 0: none. */ escalatedLevel: z.int(),
  openOffers: z.int(),
  /** Offers go out by themselves. */ automatic: z.boolean(),
  followUpOpen: z.boolean(),
  /** Times were confirmed by phone and wait for a second person. */ awaitingApproval: z.boolean(),
  stars: z.int().nullable(),
  actions: z.array(z.string()),
});
export type OrderRow = z.output<typeof OrderRow>;
export const Order = OrderRow.extend({
  steps: z.array(OrderStep).length(6),
  teamName: z.string(),
  usualMinutes: z.int(),
  plannedEndsAt: Instant,
  note: z.string(),
  language: z.string().nullable(),
  placedByName: z.string(),
  /** Null for whoever may not see it (any more): the volunteer loses it 7 days after the end. */
  contact: Contact.nullable(),
  destination: z.string().nullable(),
  /** Until when the caller sees the contact; null when without end or not at all. */
  contactUntil: Instant.nullable(),
  volunteer: z
    .object({
      id: Id,
      name: z.string(),
      star: z.int(),
      number: z.string(),
      /** While the service is ahead or under way, for the owner and staff. */ phone: z.string().nullable(),
    })
    .nullable(),
  attendance: z
    .object({
      id: Id,
      state: AttendanceState,
      checkInAt: Instant,
      checkInMethod: AttendanceMethod,
      checkOutAt: Instant.nullable(),
      checkOutMethod: AttendanceMethod.nullable(),
      minutes: Minutes.nullable(),
      overlapMinutes: Minutes,
      manual: z.boolean(),
      enteredByName: z.string().nullable(),
      reason: z.string().nullable(),
      /** The volunteer's objection 异议 to this record (67号 第十三条); answered by a coordinator with `answerDispute`. */
      dispute: Dispute.nullable(),
      /** For a second person: approve, reject; for a coordinator: answer. */ actions: z.array(z.string()),
    })
    .nullable(),
  review: z.object({ stars: FiveStars, words: z.string(), at: Instant, byName: z.string(), byPhone: z.boolean() }).nullable(),
  followUp: z
    .object({ open: z.boolean(), note: z.string().nullable(), closedByName: z.string().nullable(), closedAt: Instant.nullable() })
    .nullable(),
  /** Why it was rejected, cancelled, annulled or given back the last time. */ reason: z.string().nullable(),
  /** Staff only; empty for others. */ offers: z.array(Offer),
  escalations: z.array(Escalation),
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.string(), reason: z.string().nullable() })),
});
export type Order = z.output<typeof Order>;

/** A person known from earlier orders 服务对象, found by phone number. */
export const Beneficiary = Contact.extend({
  id: Id,
  language: z.string().nullable(),
  orders: z.int(),
  latest: z.array(OrderRow),
});

const share = z.number().min(0).max(1).nullable();
const stageFigures = z.object({
  orders: z.int(),
  /** Rejected, cancelled, expired and annulled ones. */ fellThrough: z.int(),
  completed: z.int(),
  /** Completed among all that have ended. */ completionRate: share,
  /** Median minutes from placed to accepted, and from placed to dispatched; null without any. */
  acceptMinutes: z.int().nullable(),
  dispatchMinutes: z.int().nullable(),
  /** Stages done within their limit among all stages done. */ withinLimit: share,
  escalations: z.int(),
  servedMinutes: Minutes,
  /** Average of the reviews. */ rating: z.number().nullable(),
});

const orderParams = z.object({ orderId: IdText });
const placeErrors = [
  'NOT_FOUND',
  'SERVICE_NOT_OFFERED',
  'ORDER_TIME_WRONG',
  'DESTINATION_REQUIRED',
  'REGION_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'TOO_MANY_OPEN',
] as const;
const scanErrors = [
  'NOT_FOUND',
  'VENUE_CODE_EXPIRED',
  'VENUE_CODE_INVALID',
  'TOO_MANY_REQUESTS',
  'STATE_CHANGED',
  'ACTION_NOT_PERMITTED',
] as const;
/** The scanned code 服务码 of the beneficiary's phone, or the six digits told by voice. */
const DoorCode = z.union([z.strictObject({ code: line(300) }), z.strictObject({ shortCode: z.string().regex(/^\d{6}$/) })]);

export const orderEndpoints = {
  placeOrder: endpoint({
    operationId: 'placeOrder',
    method: 'POST',
    path: '/orders',
    tags: ['orders'],
    audience: 'account',
    summary: 'Order a service 点单 for oneself; at most five orders of one account are open at once',
    idempotent: true,
    status: 201,
    rate: { limit: 20, seconds: 60 },
    body: z.strictObject(orderFields),
    response: Order,
    errors: [...placeErrors],
  }),
  placeOrderForOther: endpoint({
    operationId: 'placeOrderForOther',
    method: 'POST',
    path: '/orders/for-others',
    tags: ['orders'],
    audience: 'account',
    summary:
      'Order for somebody else 代人点单: anyone for family or a neighbour, operators and coordinators by phone, from paper or as community workers. Both names are on record',
    idempotent: true,
    status: 201,
    rate: { limit: 60, seconds: 60 },
    body: z.strictObject({
      ...orderFields,
      channel: OrderChannel.exclude(['self']),
      /** Name of whoever orders; staff may leave it out: their own is taken. */ placerName: line(30).optional(),
    }),
    response: Order,
    errors: [...placeErrors, 'CHANNEL_NOT_PERMITTED', 'PLACER_NAME_REQUIRED', 'FORBIDDEN'],
  }),
  listOrders: endpoint({
    operationId: 'listOrders',
    method: 'GET',
    path: '/orders',
    tags: ['orders'],
    audience: 'account',
    summary: 'Orders: those I placed or that are for me (`owner`), those I serve (`volunteer`), those of my region (`staff`), newest first',
    query: z.object({
      ...pageQuery,
      as: z.enum(['owner', 'volunteer', 'staff']).default('owner'),
      /** Neither ended nor reviewed; or ended. */ open: z.enum(['true', 'false']).optional(),
      state: OrderState.optional(),
      colour: ServiceColour.optional(),
      regionCode: RegionCode.optional(),
      overdue: z.enum(['true']).optional(),
      followUp: z.enum(['true']).optional(),
      /** Only those whose volunteer objects to the record. */ disputed: z.enum(['true']).optional(),
      /** Order number, or words of the item. */ q: line(40).optional(),
    }),
    response: pageOf(OrderRow),
    errors: ['FORBIDDEN'],
  }),
  getOrder: endpoint({
    operationId: 'getOrder',
    method: 'GET',
    path: '/orders/:orderId',
    tags: ['orders'],
    audience: 'account',
    summary: 'One order, as much of it as the caller may see',
    params: orderParams,
    response: Order,
    errors: ['NOT_FOUND'],
  }),
  getOrderBoard: endpoint({
    operationId: 'getOrderBoard',
    method: 'GET',
    path: '/order-board',
    tags: ['orders'],
    audience: ['coordinator', 'operator', 'reviewer', 'platform'],
    summary: 'The dispatch board 派单台: open orders of my region in six columns, most urgent first, up to 50 in each',
    query: z.object({ colour: ServiceColour.optional(), regionCode: RegionCode.optional() }),
    response: z.object({
      columns: z
        .array(z.object({ state: OrderState, stage: OrderStage, count: z.int(), overdue: z.int(), items: z.array(OrderRow) }))
        .length(6),
      now: Instant,
      /** Orders with a bad review that nobody has followed up. */ followUps: z.int(),
      /** District's setting: offers go out by themselves unless a coordinator takes over. */ automatic: z.boolean(),
    }),
    errors: [],
  }),
  acceptOrder: endpoint({
    operationId: 'acceptOrder',
    method: 'POST',
    path: '/orders/:orderId/accept',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Accept 接单',
    params: orderParams,
    response: Order,
    errors: [...moveErrors],
  }),
  rejectOrder: endpoint({
    operationId: 'rejectOrder',
    method: 'POST',
    path: '/orders/:orderId/reject',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Reject with a reason that the owner reads',
    params: orderParams,
    body: Reason,
    response: Order,
    errors: [...reasonErrors],
  }),
  cancelOrder: endpoint({
    operationId: 'cancelOrder',
    method: 'POST',
    path: '/orders/:orderId/cancel',
    tags: ['orders'],
    audience: 'account',
    summary: 'Cancel: the owner, or staff on behalf of the beneficiary',
    params: orderParams,
    body: Reason,
    response: Order,
    errors: [...reasonErrors],
  }),
  getOrderCode: endpoint({
    operationId: 'getOrderCode',
    method: 'GET',
    path: '/orders/:orderId/code',
    tags: ['orders'],
    audience: 'account',
    summary:
      'The rotating code 服务码 for the beneficiary’s phone, and six digits that can be told by voice; for the owner and staff, never for the volunteer',
    params: orderParams,
    response: z.object({
      /** What the code does now. */ purpose: z.enum(['start', 'finish']),
      qrText: z.string(),
      /** Good for the whole order and this purpose: told by voice, or read out by the operator. */ shortCode: z.string().regex(/^\d{6}$/),
      now: Instant,
      rotatesAt: Instant,
      rotateSeconds: z.int(),
    }),
    errors: ['NOT_FOUND', 'ACTION_NOT_PERMITTED'],
  }),
  startOrder: endpoint({
    operationId: 'startOrder',
    method: 'POST',
    path: '/orders/:orderId/start',
    tags: ['orders'],
    audience: ['volunteer'],
    summary: 'Scanned in at the door 到达签到; the same scan twice is one record',
    params: orderParams,
    body: DoorCode,
    response: Order,
    errors: [...scanErrors, 'CHECK_IN_TOO_EARLY'],
  }),
  finishOrder: endpoint({
    operationId: 'finishOrder',
    method: 'POST',
    path: '/orders/:orderId/finish',
    tags: ['orders'],
    audience: ['volunteer'],
    summary: 'Scanned out at the door 完成签退; after the automatic close it replaces it until the settlement',
    params: orderParams,
    body: DoorCode,
    response: Order,
    errors: [...scanErrors, 'ALREADY_CHECKED_OUT'],
  }),
  extendOrder: endpoint({
    operationId: 'extendOrder',
    method: 'POST',
    path: '/orders/:orderId/extend',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'More time counts: the planned end moves to this many minutes after the start, never earlier than it was',
    params: orderParams,
    body: z.strictObject({ /** More than now, at most 720 in all. */ minutes: z.int().min(10).max(720) }),
    response: Order,
    errors: [...moveErrors, 'ORDER_TIME_WRONG'],
  }),
  confirmOrderByPhone: endpoint({
    operationId: 'confirmOrderByPhone',
    method: 'POST',
    path: '/orders/:orderId/confirm-by-phone',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Times confirmed by phone 电话确认: labelled manual, paid only after a second person approves (N2)',
    params: orderParams,
    body: z.strictObject({ startedAt: Instant, finishedAt: Instant, reason: prose(300, 2) }),
    response: Order,
    errors: [...reasonErrors, 'MANUAL_TIMES_WRONG', 'DISPUTE_OPEN'],
  }),
  settleOrder: endpoint({
    operationId: 'settleOrder',
    method: 'POST',
    path: '/orders/:orderId/settle',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'Settle 结单: the time is confirmed, minutes and points enter the ledger',
    params: orderParams,
    response: Order,
    errors: [...moveErrors, 'APPROVAL_PENDING', 'NO_SERVICE_RECORD', 'DISPUTE_OPEN'],
  }),
  annulOrder: endpoint({
    operationId: 'annulOrder',
    method: 'POST',
    path: '/orders/:orderId/annul',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'The service did not take place, as it turned out: nothing is paid',
    params: orderParams,
    body: Reason,
    response: Order,
    errors: [...reasonErrors],
  }),
  reviewOrder: endpoint({
    operationId: 'reviewOrder',
    method: 'POST',
    path: '/orders/:orderId/review',
    tags: ['orders'],
    audience: 'account',
    summary: 'Review 评单, once: the owner, or staff who asked by phone 电话回访. One or two stars open a follow-up for the coordinator',
    params: orderParams,
    body: z.strictObject({ stars: FiveStars, words: prose(300, 0).default('') }),
    response: Order,
    errors: [...moveErrors],
  }),
  closeFollowUp: endpoint({
    operationId: 'closeFollowUp',
    method: 'POST',
    path: '/orders/:orderId/follow-up',
    tags: ['orders'],
    audience: ['coordinator'],
    summary: 'What was done about a bad review 回访处理',
    params: orderParams,
    body: z.strictObject({ note: prose(300, 2) }),
    response: Order,
    errors: ['NOT_FOUND', 'STATE_CHANGED'],
  }),
  findBeneficiaries: endpoint({
    operationId: 'findBeneficiaries',
    method: 'POST',
    path: '/beneficiaries/search',
    tags: ['orders'],
    audience: ['operator', 'coordinator'],
    summary: 'People known under this phone number in my region, with their latest orders; written to the audit trail',
    rate: { limit: 60, seconds: 60 },
    body: z.strictObject({ phone: AnyPhone }),
    response: z.object({ items: z.array(Beneficiary) }),
    errors: [],
  }),
  listMyContacts: endpoint({
    operationId: 'listMyContacts',
    method: 'GET',
    path: '/me/order-contacts',
    tags: ['orders'],
    audience: 'account',
    summary: 'People and addresses that I ordered for before, the latest first, at most ten',
    response: z.object({ items: z.array(Contact.extend({ self: z.boolean(), language: z.string().nullable() })) }),
    errors: [],
  }),
  getOrderFigures: endpoint({
    operationId: 'getOrderFigures',
    method: 'GET',
    path: '/order-figures',
    tags: ['orders'],
    audience: ['coordinator', 'reviewer', 'platform'],
    summary: 'Figures of the orders placed in a period, by colour and by community of my region',
    query: z.object({ from: Day, /** Inclusive; at most 366 days after `from`. */ to: Day, regionCode: RegionCode.optional() }),
    response: z.object({
      total: stageFigures,
      byColour: z.array(stageFigures.extend({ colour: ServiceColour, colourName: z.string() })),
      byRegion: z.array(stageFigures.extend({ regionCode: RegionCode, regionName: z.string() })),
      byDay: z.array(z.object({ day: Day, placed: z.int(), completed: z.int() })),
    }),
    errors: ['PERIOD_WRONG', 'REGION_UNKNOWN', 'FORBIDDEN'],
  }),
};

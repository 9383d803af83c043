import { z } from 'zod';
import { AttendanceMethod, AttendanceState, Dispute } from '../attendance/shapes.js';
import { FiveStars, Id, Instant, line, Minutes, RegionCode } from '../kit/shapes.js';
import { ServiceColour } from '../services/shapes.js';
import { offerStates, orderActions, orderEvents, orderStates } from './states.js';
import { attendanceActions } from '../attendance/states.js';
import { contactAddressLength, contactPhonePattern } from './limits.js';
import { personNameLength } from '../kit/limits.js';

export const OrderState = z.enum(orderStates.states);

export const OfferState = z.enum(offerStates.states);

/** The six stages 六步: 点单, 接单, 派单, 履单, 结单, 评单. */
export const OrderStage = z.enum(['place', 'accept', 'dispatch', 'serve', 'settle', 'rate']);

/** How the order came in: from the resident 本人, family 家人, a neighbour 邻居, a community worker 社区, by phone 热线 or on paper 纸质. */
export const OrderChannel = z.enum(['self', 'family', 'neighbour', 'community', 'hotline', 'paper']);

/** A mobile or landline number, 7 to 13 digits and hyphens. */
export const AnyPhone = z.string().regex(contactPhonePattern);

/** The person served 服务对象, and the address. Stored encrypted; shown to the assigned volunteer and the staff in charge only. */
const contactFields = {
  name: line(personNameLength),
  phone: AnyPhone,
  /** Street, number, door. */ address: line(contactAddressLength),
  /** A community where possible, because the distance to volunteers is reckoned by it. */ regionCode: RegionCode,
};

export const ContactInput = z.strictObject(contactFields);

export const Contact = z.object({ ...contactFields, regionName: z.string() });
export type Contact = z.output<typeof Contact>;

/** A stage in the six-step line. */
export const OrderStep = z.object({
  stage: OrderStage,
  state: z.enum(['done', 'now', 'ahead', 'skipped']),
  /** When it was done. */ at: Instant.nullable(),
  /** Who did it; masked for callers who may not know the name. */ byName: z.string().nullable(),
  /** End of its time limit. */ dueAt: Instant.nullable(),
  overdue: z.boolean(),
});

export const Escalation = z.object({
  stage: OrderStage,
  /** 1 for the next region level, 2 for the one above it, and so on. */ level: z.int(),
  regionName: z.string(),
  at: Instant,
});

/** An offer 派单邀约 as staff see it. */
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
  /** True when the automatic mode 自动派单 sent it. */ automatic: z.boolean(),
});

export const OrderRow = z.object({
  id: Id,
  /** Order number 单号, which people read and tell. */ number: z.string(),
  state: OrderState,
  itemId: Id,
  title: z.string(),
  colour: ServiceColour,
  colourName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  /** When the volunteer shall come. */ appointedAt: Instant,
  placedAt: Instant,
  channel: OrderChannel,
  /** In full for the owner, the assigned volunteer and the staff in charge while they may see it; else masked. */
  beneficiaryName: z.string(),
  volunteerName: z.string().nullable(),
  /** End of the present stage's limit; null for none. */ dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** Highest region level that was told in this stage; 0 for none. */ escalatedLevel: z.int(),
  /** Offers that wait for an answer. */ openOffers: z.int(),
  /** Whether offers are sent automatically. */ automatic: z.boolean(),
  followUpOpen: z.boolean(),
  /** True while times confirmed by phone wait for a second person. */ awaitingApproval: z.boolean(),
  /** Rating of the service, 1 to 5; null before. */ stars: z.int().nullable(),
  actions: z.array(z.enum(orderActions)),
});
export type OrderRow = z.output<typeof OrderRow>;

export const Order = OrderRow.extend({
  steps: z.array(OrderStep).length(6),
  teamName: z.string(),
  /** Usual duration of the service. */ usualMinutes: z.int(),
  /** Most minutes that count, from `plannedStartsAt`: the usual duration of the service, or longer when it was extended. */
  plannedMinutes: z.int(),
  /** The appointed time, or the check-in if that is later. */ plannedStartsAt: Instant,
  plannedEndsAt: Instant,
  note: z.string(),
  language: z.string().nullable(),
  placedByName: z.string(),
  /** Null for callers who may not see it, or no longer: the volunteer until some days after the end (a district's setting). */
  contact: Contact.nullable(),
  /** Shown and hidden together with `contact`; null also where the service needs none. */ destination: z.string().nullable(),
  /** Until when the caller sees the contact; null when for ever or not at all. */
  contactUntil: Instant.nullable(),
  volunteer: z
    .object({
      id: Id,
      name: z.string(),
      star: z.int(),
      number: z.string(),
      /** Sent to the owner and staff while the service is ahead or under way, else null. */ phone: z.string().nullable(),
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
      /** The volunteer's dispute 异议 about the record (67号 第十三条); a coordinator answers it with `answerDispute`. */
      dispute: Dispute.nullable(),
      /** `approve` and `reject` for a second person, `answer` for a coordinator. */ actions: z.array(z.enum(attendanceActions)),
    })
    .nullable(),
  rating: z.object({ stars: FiveStars, words: z.string(), at: Instant, byName: z.string(), byPhone: z.boolean() }).nullable(),
  followUp: z
    .object({ open: z.boolean(), note: z.string().nullable(), closedByName: z.string().nullable(), closedAt: Instant.nullable() })
    .nullable(),
  /** The latest reason why it was rejected, cancelled, annulled or given back. */ reason: z.string().nullable(),
  /** For staff only; empty for others. */ offers: z.array(Offer),
  escalations: z.array(Escalation),
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.enum(orderEvents), reason: z.string().nullable() })),
});
export type Order = z.output<typeof Order>;

/** A person known from earlier orders, found by phone number. */
export const Beneficiary = Contact.extend({
  id: Id,
  language: z.string().nullable(),
  /** Number of orders for this person in the caller’s region. */ orders: z.int(),
  latest: z.array(OrderRow),
});

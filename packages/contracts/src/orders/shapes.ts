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

/** How it was placed: by the resident 本人, family 家人, a neighbour 邻居, a community worker 社区, by phone 热线, on paper 纸质. */
export const OrderChannel = z.enum(['self', 'family', 'neighbour', 'community', 'hotline', 'paper']);

/** A mainland mobile or a landline number, 7 to 13 digits and dashes. */
export const AnyPhone = z.string().regex(contactPhonePattern);

/** The person who is served 服务对象, and where. Kept sealed; shown to the assigned volunteer and the staff in charge only. */
const contactFields = {
  name: line(personNameLength),
  phone: AnyPhone,
  /** Street, number, door. */ address: line(contactAddressLength),
  /** Community where possible: distance is reckoned by it. */ regionCode: RegionCode,
};

export const ContactInput = z.strictObject(contactFields);

export const Contact = z.object({ ...contactFields, regionName: z.string() });
export type Contact = z.output<typeof Contact>;

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

/** An offer 派单邀约 as staff see it, with the order. */
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
  actions: z.array(z.enum(orderActions)),
});
export type OrderRow = z.output<typeof OrderRow>;

export const Order = OrderRow.extend({
  steps: z.array(OrderStep).length(6),
  teamName: z.string(),
  usualMinutes: z.int(),
  /** Time that counts at most, in minutes from `plannedStartsAt`: the usual time of the service, or longer when it was extended. */
  plannedMinutes: z.int(),
  /** The appointed time, or the check-in when that was later. */ plannedStartsAt: Instant,
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
      /** The volunteer's dispute 异议 about this record (67号 第十三条); answered by a coordinator with `answerDispute`. */
      dispute: Dispute.nullable(),
      /** For a second person: approve, reject; for a coordinator: answer. */ actions: z.array(z.enum(attendanceActions)),
    })
    .nullable(),
  rating: z.object({ stars: FiveStars, words: z.string(), at: Instant, byName: z.string(), byPhone: z.boolean() }).nullable(),
  followUp: z
    .object({ open: z.boolean(), note: z.string().nullable(), closedByName: z.string().nullable(), closedAt: Instant.nullable() })
    .nullable(),
  /** Why it was rejected, cancelled, annulled or given back the last time. */ reason: z.string().nullable(),
  /** Staff only; empty for others. */ offers: z.array(Offer),
  escalations: z.array(Escalation),
  history: z.array(z.object({ at: Instant, actorName: z.string(), action: z.enum(orderEvents), reason: z.string().nullable() })),
});
export type Order = z.output<typeof Order>;

/** A person known from earlier orders 服务对象, found by phone number. */
export const Beneficiary = Contact.extend({
  id: Id,
  language: z.string().nullable(),
  orders: z.int(),
  latest: z.array(OrderRow),
});

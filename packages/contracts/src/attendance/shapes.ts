import { z } from 'zod';
import { Day, Id, Instant, Minutes } from '../kit/shapes.js';
import { appealActions, attendanceActions, attendanceStates, disputeStates } from './states.js';

export const AttendanceState = z.enum(attendanceStates.states);

/** How a moment was recorded: rotating code 扫码, 6-digit code 数字码, automatic close 自动签退, entered by staff 人工补录. */
export const AttendanceMethod = z.enum(['code', 'shortCode', 'auto', 'manual']);

/** The latest dispute 异议 of a volunteer about a service record (67号 第十三条). */
export const Dispute = z.object({
  id: Id,
  state: z.enum(disputeStates.states),
  reason: z.string(),
  /** Minutes that would count by the volunteer’s account; null when they gave no time. */ claimedMinutes: Minutes.nullable(),
  /** What the organisation answered; null before. */ answer: z.string().nullable(),
  /** Until when the volunteer may ask the next level 上一级 to decide; null when they may not. */
  appealUntil: Instant.nullable(),
  appealReason: z.string().nullable(),
  /** What the next level decided, in its own words; null before. */ decision: z.string().nullable(),
});

/** A service record 服务记录 (67号 第七条). */
export const Attendance = z.object({
  id: Id,
  state: AttendanceState,
  /** Whether the service was a slot of an activity or an order. */
  kind: z.enum(['activity', 'order']),
  volunteerId: Id,
  /** The activity (its project's id); null for an order. */ activityId: Id.nullable(),
  slotId: Id.nullable(),
  /** Null for an activity. */ orderId: Id.nullable(),
  title: z.string(),
  postName: z.string(),
  organisationName: z.string(),
  placeName: z.string(),
  contactName: z.string(),
  /** Day of the planned start. */ serviceDate: Day,
  plannedStartsAt: Instant,
  plannedEndsAt: Instant,
  checkInAt: Instant,
  checkInMethod: AttendanceMethod,
  checkOutAt: Instant.nullable(),
  checkOutMethod: AttendanceMethod.nullable(),
  /**
   * Counted minutes: from check-in to check-out, cut to the time that counts, never rounded up (67号 第七条); without `overlapMinutes`. Null
   * while present.
   */
  minutes: Minutes.nullable(),
  /** Minutes left out of `minutes` because another service at the same time is counted. */
  overlapMinutes: Minutes,
  /** Whether staff entered or corrected the times. */ manual: z.boolean(),
  /** Why staff entered or corrected the times. */ reason: z.string().nullable(),
  /** Until when staff must confirm it (67号 第十一条); null while present. */ confirmDueAt: Instant.nullable(),
  dispute: Dispute.nullable(),
  /** A volunteer is sent checkOut, dispute, appeal and rate; staff are sent confirm, approve, reject, evaluate and reverse. */
  actions: z.array(z.enum(attendanceActions)),
});
export type Attendance = z.output<typeof Attendance>;

export const ManualEntry = Attendance.extend({
  volunteerName: z.string(),
  volunteerNumber: z.string(),
  enteredById: Id,
  enteredByName: z.string(),
  enteredAt: Instant,
});

/** A dispute 异议 that nobody has answered yet, for whoever is in charge of the record. */
export const OpenDispute = z.object({
  /** Id of the dispute. */ id: Id,
  volunteerName: z.string(),
  volunteerNumber: z.string(),
  record: Attendance.omit({ dispute: true, actions: true }),
  /** Corrected times must lie between the planned start and this moment. */ countedUntil: Instant,
  disputedAt: Instant,
  reason: z.string(),
  /** Minutes that would count by the volunteer’s account; null when they gave no time. */ claimedMinutes: Minutes.nullable(),
  /** `answer`; empty when the record is about the caller's own service. */
  actions: z.array(z.enum(attendanceActions).extract(['answer'])),
});
export type OpenDispute = z.output<typeof OpenDispute>;

/** A dismissed dispute that a volunteer puts before the next level 异议申诉 (67号 第二十条). */
export const Appeal = z.object({
  /** Id of the dispute. */ id: Id,
  state: z.enum(disputeStates.states).extract(['appealed', 'accepted', 'upheld']),
  volunteerName: z.string(),
  volunteerNumber: z.string(),
  record: Attendance.omit({ dispute: true, actions: true }),
  /** Corrected times must lie between the planned start and this moment. */ countedUntil: Instant,
  disputedAt: Instant,
  reason: z.string(),
  claimedMinutes: Minutes.nullable(),
  answer: z.string(),
  answeredByName: z.string(),
  answeredAt: Instant,
  appealReason: z.string(),
  appealedAt: Instant,
  decision: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** Empty for whoever answered the dispute, is in charge of the service, or is the volunteer. */
  actions: z.array(z.enum(appealActions)),
});
export type Appeal = z.output<typeof Appeal>;

import { z } from 'zod';
import { Day, Id, Instant, Minutes } from '../kit/shapes.js';
import { appealActions, attendanceActions, attendanceStates, disputeStates } from './states.js';

export const AttendanceState = z.enum(attendanceStates.states);

/** How a moment was recorded: rotating code 扫码, 6-digit code 数字码, automatic close 自动签退, entered by staff 人工补录. */
export const AttendanceMethod = z.enum(['code', 'shortCode', 'auto', 'manual']);

/** The latest dispute 异议 of the volunteer about a record (67号 第十三条). */
export const Dispute = z.object({
  id: Id,
  state: z.enum(disputeStates.states),
  reason: z.string(),
  claimedMinutes: Minutes.nullable(),
  /** Of the organisation. */ answer: z.string().nullable(),
  /** Until when the next level 上一级 may be asked to decide; null when it may not. */
  appealUntil: Instant.nullable(),
  appealReason: z.string().nullable(),
  /** Of the next level, in words. */ decision: z.string().nullable(),
});

/** A service record 服务记录 (67号 第七条). */
export const Attendance = z.object({
  id: Id,
  state: AttendanceState,
  /** What was served at: a slot of an activity, or a service order. */
  kind: z.enum(['activity', 'order']),
  volunteerId: Id,
  /** Of an activity, null for an order. */ activityId: Id.nullable(),
  slotId: Id.nullable(),
  /** Of an order, null for an activity. */ orderId: Id.nullable(),
  title: z.string(),
  postName: z.string(),
  organisationName: z.string(),
  placeName: z.string(),
  contactName: z.string(),
  serviceDate: Day,
  plannedStartsAt: Instant,
  plannedEndsAt: Instant,
  checkInAt: Instant,
  checkInMethod: AttendanceMethod,
  checkOutAt: Instant.nullable(),
  checkOutMethod: AttendanceMethod.nullable(),
  /** Counted time: between the scans, cut to the planned time, whole minutes, never rounded up. Null while present. */
  minutes: Minutes.nullable(),
  /** Of the counted time not paid, because another service at the same time was; `minutes` is without it. */
  overlapMinutes: Minutes,
  manual: z.boolean(),
  reason: z.string().nullable(),
  confirmDueAt: Instant.nullable(),
  dispute: Dispute.nullable(),
  /** For the volunteer: checkOut, dispute, appeal, rate. For staff: confirm, approve, reject, evaluate, reverse. */
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

/** A dismissed dispute on which a volunteer asks the next level to decide 异议申诉 (67号 第二十条). */
export const Appeal = z.object({
  /** Of the dispute. */ id: Id,
  state: z.enum(disputeStates.states).extract(['appealed', 'accepted', 'upheld']),
  volunteerName: z.string(),
  volunteerNumber: z.string(),
  record: Attendance.omit({ dispute: true, actions: true }),
  /** Corrected times lie between the planned start and this moment. */ countedUntil: Instant,
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
  /** accept, uphold; nothing for who answered, who is in charge, and the volunteer themself. */
  actions: z.array(z.enum(appealActions)),
});
export type Appeal = z.output<typeof Appeal>;

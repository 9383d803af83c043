import { z } from 'zod';
import { attendanceStates, disputeStates } from './attendance.states.js';
import { endpoint } from './kit/endpoint.js';
import { Day, Done, FiveStars, Id, IdText, Instant, Minutes, line, pageOf, pageQuery, prose } from './kit/shapes.js';

export const AttendanceState = z.enum(attendanceStates.states);
/** How a moment was recorded: rotating code 扫码, 6-digit code 数字码, automatic close 自动签退, entered by staff 人工补录. */
export const AttendanceMethod = z.enum(['code', 'shortCode', 'auto', 'manual']);

/** A service record 服务记录 (67号 第七条). */
export const Attendance = z.object({
  id: Id, state: AttendanceState, volunteerId: Id, activityId: Id, slotId: Id, title: z.string(), postName: z.string(), organisationName: z.string(), placeName: z.string(), contactName: z.string(),
  serviceDate: Day, plannedStartsAt: Instant, plannedEndsAt: Instant,
  checkInAt: Instant, checkInMethod: AttendanceMethod, checkOutAt: Instant.nullable(), checkOutMethod: AttendanceMethod.nullable(),
  /** Counted time: between the scans, cut to the planned time, whole minutes, never rounded up. Null while present. */
  minutes: Minutes.nullable(),
  manual: z.boolean(), reason: z.string().nullable(), confirmDueAt: Instant.nullable(),
  dispute: z.object({ id: Id, state: z.enum(disputeStates.states), reason: z.string(), claimedMinutes: Minutes.nullable(), answer: z.string().nullable() }).nullable(),
  /** For the volunteer: checkOut, dispute, rate. For staff: confirm, approve, reject, evaluate, reverse. */
  actions: z.array(z.string()),
});
export type Attendance = z.output<typeof Attendance>;
export const ManualEntry = Attendance.extend({ volunteerName: z.string(), volunteerNumber: z.string(), enteredById: Id, enteredByName: z.string(), enteredAt: Instant });

const attendanceParams = z.object({ attendanceId: IdText });
const slotParams = z.object({ slotId: IdText });
/** Either a claim from `claimVenueCode`, or slot and 6-digit code. */
const ScanInput = z.union([
  z.strictObject({ claim: line(400), /** Walk-in: which post; the first fitting one when absent. */ postId: Id.optional() }),
  z.strictObject({ slotId: Id, shortCode: z.string().regex(/^\d{6}$/), postId: Id.optional() }),
]);
const scanErrors = ['VENUE_CODE_EXPIRED', 'VENUE_CODE_INVALID', 'CLAIM_USED', 'CLAIM_EXPIRED', 'NOT_FOUND', 'CHECK_IN_OVER', 'TOO_MANY_REQUESTS'] as const;

export const attendanceEndpoints = {
  getVenueCode: endpoint({
    operationId: 'getVenueCode', method: 'GET', path: '/slots/:slotId/venue-code', tags: ['attendance'], audience: ['organiser'],
    summary: 'The rotating code 签到码 for the organiser’s screen, and the live count',
    params: slotParams,
    response: z.object({
      /** Text for the QR code: a link that any camera opens. */
      qrText: z.string(), shortCode: z.string().regex(/^\d{6}$/), now: Instant, /** The next code appears then. */ rotatesAt: Instant, rotateSeconds: z.int(),
      title: z.string(), startsAt: Instant, endsAt: Instant, opensAt: Instant,
      /** Signed up, now present, and gone again. */
      expected: z.int(), present: z.int(), ended: z.int(),
      /** Latest scans, masked, newest first. */
      latest: z.array(z.object({ name: z.string(), at: Instant, kind: z.enum(['in', 'out']) })),
    }),
    errors: ['NOT_FOUND', 'SIGN_UP_CLOSED', 'CHECK_IN_OVER'],
  }),
  claimVenueCode: endpoint({
    operationId: 'claimVenueCode', method: 'POST', path: '/venue-codes/claims', tags: ['attendance'], audience: 'public',
    summary: 'Claim a scanned code at the moment of the scan, before any login (N1); good for 30 minutes and one account', status: 201, rate: { limit: 120, seconds: 60 },
    body: z.strictObject({ /** The scanned text, or the code inside the link. */ code: line(300) }),
    response: z.object({ claim: z.string(), slotId: Id, activityId: Id, title: z.string(), placeName: z.string(), startsAt: Instant, endsAt: Instant, scannedAt: Instant, expiresAt: Instant,
      /** What this scan would do for the caller: `login` first, `join` first, checkIn, checkOut or nothing. */
      next: z.enum(['login', 'join', 'checkIn', 'checkOut', 'done']) }),
    errors: ['VENUE_CODE_EXPIRED', 'VENUE_CODE_INVALID'],
  }),
  checkIn: endpoint({
    operationId: 'checkIn', method: 'POST', path: '/attendance/check-in', tags: ['attendance'], audience: ['volunteer'],
    summary: 'Check in 签到; a walk-in is signed up in the same step; the same scan twice is one record', rate: { limit: 60, seconds: 60 }, status: 201,
    body: ScanInput, response: Attendance,
    errors: [...scanErrors, 'CHECK_IN_TOO_EARLY', 'ALREADY_CHECKED_OUT', 'SIGN_UP_CLOSED', 'SLOT_FULL', 'CONDITION_NOT_MET', 'TIME_CLASH'],
  }),
  checkOut: endpoint({
    operationId: 'checkOut', method: 'POST', path: '/attendance/check-out', tags: ['attendance'], audience: ['volunteer'],
    summary: 'Check out 签退; after the automatic close it replaces it until confirmation', rate: { limit: 60, seconds: 60 },
    body: ScanInput, response: Attendance, errors: [...scanErrors, 'NOT_CHECKED_IN', 'ALREADY_CHECKED_OUT', 'STATE_CHANGED'],
  }),
  listMyAttendance: endpoint({
    operationId: 'listMyAttendance', method: 'GET', path: '/me/attendance', tags: ['attendance'], audience: ['volunteer'],
    summary: 'My service records, newest first', query: z.object({ ...pageQuery }), response: pageOf(Attendance), errors: [],
  }),
  recordManualAttendance: endpoint({
    operationId: 'recordManualAttendance', method: 'POST', path: '/slots/:slotId/manual-attendance', tags: ['attendance'], audience: ['organiser'],
    summary: 'Enter hours by hand 人工补录 with a reason; counts only after a second person approves (N2)', idempotent: true, status: 201,
    params: slotParams, body: z.strictObject({ signUpId: Id, checkInAt: Instant, checkOutAt: Instant, reason: prose(300, 2) }),
    response: Attendance, errors: ['NOT_FOUND', 'FORBIDDEN', 'MANUAL_TIMES_WRONG', 'STATE_CHANGED', 'ALREADY_CHECKED_OUT', 'NOT_SIGNED_UP'],
  }),
  listManualAttendance: endpoint({
    operationId: 'listManualAttendance', method: 'GET', path: '/manual-attendance', tags: ['attendance'], audience: ['organiser', 'reviewer', 'platform'],
    summary: 'Manual entries of my organisation or region', query: z.object({ ...pageQuery, state: AttendanceState.default('awaitingApproval') }),
    response: pageOf(ManualEntry), errors: [],
  }),
  approveManualAttendance: endpoint({
    operationId: 'approveManualAttendance', method: 'POST', path: '/attendance/:attendanceId/approve', tags: ['attendance'], audience: ['organiser', 'reviewer'],
    summary: 'Second person approves a manual entry; never one’s own', params: attendanceParams,
    response: Attendance, errors: ['NOT_FOUND', 'FORBIDDEN', 'OWN_ENTRY', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  rejectManualAttendance: endpoint({
    operationId: 'rejectManualAttendance', method: 'POST', path: '/attendance/:attendanceId/reject', tags: ['attendance'], audience: ['organiser', 'reviewer'],
    summary: 'Second person rejects a manual entry', params: attendanceParams, body: z.strictObject({ reason: prose(300, 2) }),
    response: Attendance, errors: ['NOT_FOUND', 'FORBIDDEN', 'OWN_ENTRY', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  confirmAttendance: endpoint({
    operationId: 'confirmAttendance', method: 'POST', path: '/slots/:slotId/confirm', tags: ['attendance'], audience: ['organiser'],
    summary: 'Confirm records of a slot: minutes and points enter the ledger; due within 10 working days (67号 第十一条)',
    params: slotParams, body: z.strictObject({ /** Records to confirm; all that are ended when absent. */ attendanceIds: z.array(Id).min(1).max(5000).optional() }),
    response: z.object({ confirmed: z.int(), minutes: Minutes, left: z.int() }), errors: ['NOT_FOUND', 'FORBIDDEN', 'NOTHING_TO_CONFIRM', 'STATE_CHANGED'],
  }),
  listToConfirm: endpoint({
    operationId: 'listToConfirm', method: 'GET', path: '/to-confirm', tags: ['attendance'], audience: ['organiser', 'reviewer', 'platform'],
    summary: 'Ended slots with records to confirm, most urgent first', query: z.object({ ...pageQuery }),
    response: pageOf(z.object({ slotId: Id, projectId: Id, title: z.string(), organisationName: z.string(), startsAt: Instant, endsAt: Instant, toConfirm: z.int(), awaitingApproval: z.int(), disputed: z.int(), dueAt: Instant, overdue: z.boolean() })),
    errors: [],
  }),
  disputeAttendance: endpoint({
    operationId: 'disputeAttendance', method: 'POST', path: '/attendance/:attendanceId/disputes', tags: ['attendance'], audience: ['volunteer'],
    summary: 'Object to the own record (67号 第十三条)', idempotent: true, status: 201,
    params: attendanceParams, body: z.strictObject({ reason: prose(300, 2), /** When I really left. */ claimedCheckOutAt: Instant.optional() }),
    response: Attendance, errors: ['NOT_FOUND', 'DISPUTE_OPEN', 'NOT_YET_ENDED'],
  }),
  answerDispute: endpoint({
    operationId: 'answerDispute', method: 'POST', path: '/disputes/:disputeId/answer', tags: ['attendance'], audience: ['organiser'],
    summary: 'Answer an objection: accept with corrected times (a second person approves them) or dismiss with reasons',
    params: z.object({ disputeId: IdText }),
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accept'), checkInAt: Instant, checkOutAt: Instant, answer: prose(300, 2) }),
      z.strictObject({ decision: z.literal('dismiss'), answer: prose(300, 2) }),
    ]),
    response: Attendance, errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED', 'MANUAL_TIMES_WRONG'],
  }),
  rateActivity: endpoint({
    operationId: 'rateActivity', method: 'POST', path: '/attendance/:attendanceId/rating', tags: ['attendance'], audience: ['volunteer'],
    summary: 'The volunteer rates the activity, once; the average shows on its organiser', status: 201,
    params: attendanceParams, body: z.strictObject({ stars: FiveStars, words: prose(300, 0).default('') }), response: Done, errors: ['NOT_FOUND', 'ALREADY_RATED', 'NOT_YET_ENDED'],
  }),
  evaluateService: endpoint({
    operationId: 'evaluateService', method: 'POST', path: '/attendance/:attendanceId/evaluation', tags: ['attendance'], audience: ['organiser'],
    summary: 'The organiser evaluates the service, once (67号 第十条); part of the record, never public', status: 201,
    params: attendanceParams, body: z.strictObject({ stars: FiveStars, words: prose(300, 0).default('') }), response: Done, errors: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_RATED', 'NOT_YET_ENDED'],
  }),
};

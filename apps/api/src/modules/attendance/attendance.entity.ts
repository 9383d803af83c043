import type { attendanceStates, disputeStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { DutyKind } from './duty.js';

export type AttendanceState = StateOf<typeof attendanceStates>;
/** Rotating code 扫码, 6-digit code 数字码, automatic close 自动签退, entered by staff 人工补录. */
export type AttendanceMethod = 'code' | 'shortCode' | 'auto' | 'manual';

/** What a record said before a correction; comes back when the correction is rejected. */
export interface FormerTimes {
  readonly checkInAt: string;
  readonly checkInMethod: AttendanceMethod;
  readonly checkOutAt: string | null;
  readonly checkOutMethod: AttendanceMethod | null;
  readonly minutes: number | null;
  readonly manual: boolean;
  readonly reason: string | null;
  readonly enteredById: number | null;
  readonly enteredAt: string | null;
  /** What was planned. Absent in records from before 2026-12, whose corrections left it alone. */
  readonly planned?: { readonly startsAt: string; readonly endsAt: string; readonly countedUntil: string };
  /** By what rate it had been paid, in hundredths of a point an hour; absent when it had not. */
  readonly paidRate?: number;
}

/**
 * A service record 服务记录 (67号 第七条). It keeps what was planned as it stood at the check-in, so that it reads the same
 * years later. A duty has one record that counts; a correction after confirmation is the next revision.
 */
@Entity('attendance')
@UniqueKey('kind', 'dutyId', 'revision')
@Indexed('volunteerId', 'plannedStartsAt')
@Indexed('kind', 'venueId', 'state')
@Indexed('state', 'countedUntil')
@Indexed('organisationId', 'state', 'confirmDueAt')
@Indexed('regionCode', 'state')
@Indexed('manual', 'state', 'enteredAt')
export class Attendance {
  @Pk() id!: number;
  @Str(10) kind!: DutyKind;
  @Int() dutyId!: number;
  /** From 1. */
  @Int() revision!: number;
  @Int() volunteerId!: number;
  @Int() venueId!: number;
  @Int() subjectId!: number;
  @Str(80) title!: string;
  @Str(40) category!: string;
  @Str(60) postName!: string;
  @Str(80) placeName!: string;
  @Int() organisationId!: number;
  @Str(60) organisationName!: string;
  @Str(12) regionCode!: string;
  @Str(30) contactName!: string;
  @At() plannedStartsAt!: Date;
  @At() plannedEndsAt!: Date;
  @At() countedUntil!: Date;
  /** Day in Asia/Shanghai of the planned start. */
  @Str(10) serviceDate!: string;
  @Str(20) state!: AttendanceState;
  @At() checkInAt!: Date;
  @Str(10) checkInMethod!: AttendanceMethod;
  @At({ nullable: true }) checkOutAt!: Date | null;
  @Str(10, { nullable: true }) checkOutMethod!: AttendanceMethod | null;
  /** Counted whole minutes; null while present. */
  @Int({ nullable: true }) minutes!: number | null;
  /** Minutes that were not paid because another service at the same time was; `minutes` is without them. */
  @Int({ default: 0 }) overlapMinutes!: number;
  /** Points 积分 that the confirmation paid; null before. */
  @Int({ nullable: true }) points!: number | null;
  /** Hundredths of a point an hour that it paid by. */
  @Int({ nullable: true }) pointRate!: number | null;
  @Bool() manual!: boolean;
  /** Why it was entered or corrected by hand. */
  @Str(300, { nullable: true }) reason!: string | null;
  /** Account that entered the times by hand. */
  @Int({ nullable: true }) enteredById!: number | null;
  @At({ nullable: true }) enteredAt!: Date | null;
  /** Second person: approved or rejected the manual entry. */
  @Int({ nullable: true }) decidedById!: number | null;
  @Int({ nullable: true }) confirmedById!: number | null;
  @At({ nullable: true }) confirmedAt!: Date | null;
  /** Staff confirm until then (67号 第十一条); null while present. */
  @At({ nullable: true }) confirmDueAt!: Date | null;
  /** The reversed record that this one replaces. */
  @Int({ nullable: true }) replacesId!: number | null;
  @Json({ nullable: true }) former!: FormerTimes | null;
}

/** A venue code 场地码 claimed at the moment of the scan, before any login. */
@Entity('scan_claim')
@UniqueKey('nonce')
@Indexed('expiresAt')
export class ScanClaim {
  @Pk() id!: number;
  @Str(40) nonce!: string;
  @Str(10) kind!: DutyKind;
  @Int() venueId!: number;
  @At() scannedAt!: Date;
  @At() expiresAt!: Date;
  /** The first account that used it; nobody else may. */
  @Int({ nullable: true }) accountId!: number | null;
  /** What it was used for, and the record it led to. */
  @Str(3, { nullable: true }) usedFor!: 'in' | 'out' | null;
  @Int({ nullable: true }) attendanceId!: number | null;
}

/** Wrong 6-digit codes of one account at one venue; on wall time. */
@Entity('short_code_attempt')
@UniqueKey('accountId', 'kind', 'venueId')
export class ShortCodeAttempt {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(10) kind!: DutyKind;
  @Int() venueId!: number;
  @Int() wrong!: number;
  @At() windowEndsAt!: Date;
}

/** Dispute 异议 of a volunteer about a record (67号 第十三条). */
@Entity('dispute')
@UniqueKey('openFor')
@Indexed('attendanceId')
@Indexed('state')
export class Dispute {
  @Pk() id!: number;
  @Int() attendanceId!: number;
  /** The record, while it waits for an answer or a decision: one at a time. */
  @Int({ nullable: true }) openFor!: number | null;
  @Str(20) state!: StateOf<typeof disputeStates>;
  @Str(300) reason!: string;
  @At({ nullable: true }) claimedCheckOutAt!: Date | null;
  @Int({ nullable: true }) claimedMinutes!: number | null;
  @Str(300, { nullable: true }) answer!: string | null;
  @Int({ nullable: true }) answeredById!: number | null;
  @At() at!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
  /** Why the next level 上一级 is asked to decide; the organisation's answer above stays. */
  @Str(300, { nullable: true }) appealReason!: string | null;
  @At({ nullable: true }) appealedAt!: Date | null;
  /** What the next level decided, in words. */
  @Str(300, { nullable: true }) decision!: string | null;
  @Int({ nullable: true }) decidedById!: number | null;
  @At({ nullable: true }) decidedAt!: Date | null;
}

/** The volunteer's rating of the activity; once a duty, whatever its record is corrected to. */
@Entity('rating')
@UniqueKey('kind', 'dutyId')
export class Rating {
  @Pk() id!: number;
  @Str(10) kind!: DutyKind;
  @Int() dutyId!: number;
  @Int() attendanceId!: number;
  @Int() organisationId!: number;
  @Int() volunteerId!: number;
  @Int() stars!: number;
  @LongText() words!: string;
  @At() at!: Date;
}

/** The organiser's evaluation of the service (67号 第十条); part of the record, never public. */
@Entity('evaluation')
@UniqueKey('kind', 'dutyId')
export class Evaluation {
  @Pk() id!: number;
  @Str(10) kind!: DutyKind;
  @Int() dutyId!: number;
  @Int() attendanceId!: number;
  @Int() stars!: number;
  @LongText() words!: string;
  @Int() byAccountId!: number;
  @At() at!: Date;
}

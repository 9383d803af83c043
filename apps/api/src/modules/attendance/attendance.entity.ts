import { choiceCodeLength, personNameLength, reasonLength } from '@zhiyuanhong/contracts/limits';
import type { attendanceStates, disputeStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { DutyKind } from './duty.js';

export type AttendanceState = StateOf<typeof attendanceStates>;
/** How a moment was recorded: rotating code 扫码, 6-digit code 数字码, automatic close 自动签退, entered by staff 人工补录. */
export type AttendanceMethod = 'code' | 'shortCode' | 'auto' | 'manual';

/** The record before a correction; restored when the correction is rejected. */
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
  /** Planned times before the correction; absent when it left them alone. */
  readonly planned?: { readonly startsAt: string; readonly endsAt: string; readonly countedUntil: string };
  /** Points per hour, in hundredths, at which it had been paid; absent when it was not. */
  readonly paidRate?: number;
}

/**
 * A service record 服务记录 (67号 第七条). It copies what was planned at the check-in, so that it reads the same years later. A duty has one record
 * that counts; a correction after confirmation makes a new revision.
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
  /** Number of the revision, from 1. */
  @Int() revision!: number;
  @Int() volunteerId!: number;
  @Int() venueId!: number;
  @Int() subjectId!: number;
  @Str(80) title!: string;
  @Str(choiceCodeLength) category!: string;
  @Str(60) postName!: string;
  @Str(80) placeName!: string;
  @Int() organisationId!: number;
  @Str(60) organisationName!: string;
  @Str(12) regionCode!: string;
  @Str(personNameLength.max) contactName!: string;
  @At() plannedStartsAt!: Date;
  @At() plannedEndsAt!: Date;
  @At() countedUntil!: Date;
  /** Day of the planned start (Asia/Shanghai). */
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
  /** Points per hour at which it was paid, in hundredths. */
  @Int({ nullable: true }) pointRate!: number | null;
  @Bool() manual!: boolean;
  /** Why it was entered or corrected by hand. */
  @Str(reasonLength.max, { nullable: true }) reason!: string | null;
  /** Account that entered the times by hand. */
  @Int({ nullable: true }) enteredById!: number | null;
  @At({ nullable: true }) enteredAt!: Date | null;
  /** Second person, who approved or rejected the manual entry. */
  @Int({ nullable: true }) decidedById!: number | null;
  @Int({ nullable: true }) confirmedById!: number | null;
  @At({ nullable: true }) confirmedAt!: Date | null;
  /** Until when staff must confirm it (67号 第十一条); null while present. */
  @At({ nullable: true }) confirmDueAt!: Date | null;
  /** The reversed record that this one replaces. */
  @Int({ nullable: true }) replacesId!: number | null;
  @Json({ nullable: true }) former!: FormerTimes | null;
}

/** A scan of a venue code 场地码, stored at its moment and before any login. */
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
  /** The first account that used it; no other may. */
  @Int({ nullable: true }) accountId!: number | null;
  /** Whether it was used to check in or out, and the record that it led to. */
  @Str(3, { nullable: true }) usedFor!: 'in' | 'out' | null;
  @Int({ nullable: true }) attendanceId!: number | null;
}

/** Dispute 异议 of a volunteer about a record (67号 第十三条). */
@Entity('dispute')
@UniqueKey('openFor')
@Indexed('attendanceId')
@Indexed('state')
export class Dispute {
  @Pk() id!: number;
  @Int() attendanceId!: number;
  /** The record's id while the dispute waits for an answer or a decision, else null; unique, so that a record has one open dispute. */
  @Int({ nullable: true }) openFor!: number | null;
  @Str(20) state!: StateOf<typeof disputeStates>;
  @Str(reasonLength.max) reason!: string;
  @At({ nullable: true }) claimedCheckOutAt!: Date | null;
  @Int({ nullable: true }) claimedMinutes!: number | null;
  @Str(reasonLength.max, { nullable: true }) answer!: string | null;
  @Int({ nullable: true }) answeredById!: number | null;
  @At() at!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
  /** Why the volunteer asks the next level 上一级 to decide; the organisation's `answer` is kept. */
  @Str(reasonLength.max, { nullable: true }) appealReason!: string | null;
  @At({ nullable: true }) appealedAt!: Date | null;
  /** What the next level decided, in words. */
  @Str(reasonLength.max, { nullable: true }) decision!: string | null;
  @Int({ nullable: true }) decidedById!: number | null;
  @At({ nullable: true }) decidedAt!: Date | null;
}

/** A volunteer's rating of an activity: one for each duty, even after corrections of its record. */
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

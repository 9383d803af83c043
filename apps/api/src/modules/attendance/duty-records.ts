import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attendanceStates } from '@zhiyuanhong/contracts/states';
import type { EntityManager } from 'typeorm';
import { District } from '../../district.js';
import type { AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { affected, isDuplicateKey } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Settings } from '../../settings.js';
import { Attendance, Dispute, type AttendanceMethod } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { countedMinutes } from './core/counted-time.js';
import { hasCome, mayCheckOut } from './core/next-step.js';
import { fixedCode, judgeVenueCode, readVenueCode, startOfStep, stepAt, venueCode } from './core/venue-code.js';
import { Corrections, type ManualTimes } from './corrections.js';
import { DutySources, type Duty, type DutyKind, type Venue } from './duty.js';
import { PayRecord } from './confirmation/pay-record.js';
import { refuse } from './scans/scans.js';
import { ShortCodeGuard } from './scans/short-code-guard.js';

type Door = Pick<Venue, 'kind' | 'venueId'>;
type Signed = NonNullable<AuditActor>;
/** When a presence was proven, and how. */
export interface Presence {
  readonly at: Date;
  readonly method: AttendanceMethod;
}
/** The scanned text, or six digits that were told by voice. */
export type DoorProof = { readonly code: string } | { readonly shortCode: string };

/** Service records of duties that other modules manage. Everything runs in the caller's transaction. */
@Injectable()
export class DutyRecords {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly guard: ShortCodeGuard,
    private readonly sources: DutySources,
    private readonly store: AttendanceStore,
    private readonly corrections: Corrections,
    private readonly payments: PayRecord,
  ) {}

  /** The rotating code of a door, and six digits that stay valid for this purpose. */
  codeOf(door: Door, purpose: string): { code: string; digits: string; now: Date; rotatesAt: Date; rotateSeconds: number } {
    const { codeSeconds } = this.district.attendance;
    const key = this.settings.keys.venueCode;
    const now = this.clock.now();
    const step = stepAt(now, codeSeconds);
    return {
      code: venueCode(key, door, step),
      digits: fixedCode(key, door, purpose),
      now,
      rotatesAt: startOfStep(step + 1, codeSeconds),
      rotateSeconds: codeSeconds,
    };
  }

  /**
   * Checks a proof that this account is at the door. Call it before any transaction, so that wrong digits are counted even when the call
   * fails.
   * @throws VENUE_CODE_INVALID, VENUE_CODE_EXPIRED, TOO_MANY_REQUESTS
   */
  async prove(accountId: number, door: Door, purpose: string, proof: DoorProof): Promise<Presence> {
    const key = this.settings.keys.venueCode;
    const at = this.clock.now();
    if ('code' in proof) {
      const { codeSeconds, graceSteps } = this.district.attendance;
      const code = readVenueCode(proof.code);
      if (code?.kind !== door.kind || code.venueId !== door.venueId) throw new AppError('VENUE_CODE_INVALID');
      refuse(judgeVenueCode(key, code, stepAt(at, codeSeconds), graceSteps));
      return { at, method: 'code' };
    }
    await this.guard.take(accountId, door);
    const good = timingSafeEqual(Buffer.from(fixedCode(key, door, purpose)), Buffer.from(proof.shortCode));
    if (!good) throw new AppError('VENUE_CODE_INVALID');
    await this.guard.forget(accountId, door);
    return { at, method: 'shortCode' };
  }

  /** Checks in; somebody present stays so, and two scans at once make one record. @throws ALREADY_CHECKED_OUT */
  async checkIn(em: EntityManager, duty: Duty, { at, method }: Presence, actor: AuditActor): Promise<number> {
    const before = await this.store.latestOf(duty.kind, duty.dutyId);
    const known = knownRecord(before);
    if (known) return known.id;
    const recorded = {
      state: 'present',
      revision: (before?.revision ?? 0) + 1,
      checkInAt: at,
      checkInMethod: method,
      manual: false,
    } as const;
    try {
      const id = await this.store.add(duty, recorded, { birth: 'checkIn', actor, data: { method, venueId: duty.venueId } });
      await this.leaveElsewhere(em, duty.volunteerId, id, at);
      return id;
    } catch (error) {
      const winner = isDuplicateKey(error) ? knownRecord(await this.store.latestOf(duty.kind, duty.dutyId)) : null;
      if (!winner) throw error;
      return winner.id;
    }
  }

  /**
   * Closes the volunteer's record elsewhere, where they forgot to check out; like every automatic close it is labelled and open to dispute.
   */
  private async leaveElsewhere(em: EntityManager, volunteerId: number, exceptId: number, at: Date): Promise<void> {
    for (const { id } of await this.store.elsewhere(em, volunteerId, exceptId)) {
      const record = await this.store.hold(em, id);
      if (record.state !== 'present' || record.checkInAt >= at) continue;
      const { kind, venueId, checkInAt, plannedStartsAt, plannedEndsAt, organisationId, regionCode } = record;
      // Read again, because staff may have extended it meanwhile.
      const countedUntil = (await this.sources.of(kind).venue(venueId))?.countedUntil ?? record.countedUntil;
      const checkOutAt = at < countedUntil ? at : countedUntil;
      await this.lifecycles.transition(attendanceStates, {
        entity: Attendance,
        id,
        action: 'autoClose',
        relations: new Set(['system'] as const),
        actor: null,
        patch: {
          checkOutAt,
          checkOutMethod: 'auto',
          countedUntil,
          minutes: countedMinutes(checkInAt, checkOutAt, { plannedStartsAt, countedUntil }),
          confirmDueAt: this.store.confirmDueAt(plannedEndsAt),
        },
        audit: { organisationId, regionCode, data: { servedElsewhere: exceptId } },
      });
    }
  }

  /** Checks out, which also replaces an automatic close. Returns when the service ended. @throws NOT_CHECKED_IN, ALREADY_CHECKED_OUT */
  async checkOut(em: EntityManager, duty: Duty, { at, method }: Presence, actor: AuditActor): Promise<{ id: number; checkOutAt: Date }> {
    const before = await this.store.latestOf(duty.kind, duty.dutyId);
    if (!before || !hasCome(before)) throw new AppError('NOT_CHECKED_IN');
    const record = await this.store.hold(em, before.id);
    if (!mayCheckOut(record)) throw new AppError('ALREADY_CHECKED_OUT', { at: (record.checkOutAt ?? record.checkInAt).toISOString() });
    const checkOutAt = at > record.checkInAt ? at : record.checkInAt;
    const { countedUntil, endsAt } = duty;
    const minutes = countedMinutes(record.checkInAt, checkOutAt, { plannedStartsAt: record.plannedStartsAt, countedUntil });
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id: record.id,
      action: record.state === 'present' ? 'checkOut' : 'replaceAutoClose',
      relations: new Set(['owner'] as const),
      actor,
      patch: { checkOutAt, checkOutMethod: method, countedUntil, minutes, confirmDueAt: this.store.confirmDueAt(endsAt) },
      audit: { organisationId: record.organisationId, regionCode: record.regionCode },
    });
    return { id: record.id, checkOutAt };
  }

  /** Moves the planned end while somebody is present. */
  async extend(em: EntityManager, { kind, dutyId }: Pick<Duty, 'kind' | 'dutyId'>, countedUntil: Date): Promise<void> {
    const sql = "UPDATE attendance SET countedUntil = ?, plannedEndsAt = ? WHERE kind = ? AND dutyId = ? AND state = 'present'";
    await affected(em, sql, [countedUntil, countedUntil, kind, dutyId]);
  }

  /**
   * Enters times by hand, planned as `duty` says, or corrects an existing record; they count once a second person has approved them.
   * @throws STATE_CHANGED (nothing to correct in this state), DISPUTE_OPEN
   */
  async enter(em: EntityManager, duty: Duty, times: ManualTimes, by: Signed): Promise<number> {
    const before = await this.store.latestOf(duty.kind, duty.dutyId);
    const { startsAt: plannedStartsAt, endsAt: plannedEndsAt, countedUntil } = duty;
    if (before && before.state !== 'rejected') {
      const record = await this.store.hold(em, before.id);
      if (await em.existsBy(Dispute, { openFor: before.id })) throw new AppError('DISPUTE_OPEN');
      return this.corrections.correct(record, times, by, { plannedStartsAt, plannedEndsAt, countedUntil });
    }
    const entry = this.corrections.entry(times, { plannedStartsAt, countedUntil }, by);
    const confirmDueAt = this.store.confirmDueAt(plannedEndsAt);
    const recorded = { ...entry, state: 'awaitingApproval', revision: (before?.revision ?? 0) + 1, confirmDueAt } as const;
    const birth = { birth: 'recordManual', actor: by, reason: times.reason, data: { minutes: entry.minutes } } as const;
    return this.store.add(duty, recorded, birth).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new AppError('STATE_CHANGED', { state: 'present', of: 'attendance' }) : error;
    });
  }

  /**
   * Confirms the record of a duty; minutes and points enter the ledger once. Returns the minutes.
   * @throws NO_SERVICE_RECORD, APPROVAL_PENDING, DISPUTE_OPEN, ACTION_NOT_PERMITTED (confirmed already)
   */
  async confirm(em: EntityManager, kind: DutyKind, dutyId: number, by: AuditActor): Promise<{ minutes: number }> {
    const before = await this.store.latestOf(kind, dutyId);
    if (!before) throw new AppError('NO_SERVICE_RECORD');
    const record = await this.store.hold(em, before.id);
    if (record.state === 'awaitingApproval') throw new AppError('APPROVAL_PENDING');
    if (record.state === 'present' || !hasCome(record)) throw new AppError('NO_SERVICE_RECORD');
    if (await em.existsBy(Dispute, { openFor: record.id })) throw new AppError('DISPUTE_OPEN');
    return this.payments.pay(record, by);
  }

  /** Annuls an unpaid record of a service that did not take place. */
  async annul(em: EntityManager, kind: DutyKind, dutyId: number, by: AuditActor, reason: string): Promise<void> {
    const before = await this.store.latestOf(kind, dutyId);
    if (before) await this.annulRecord(em, before.id, by, reason);
  }

  /** Annuls the records of people who checked in early at a venue that was then cancelled. */
  async annulVenue(em: EntityManager, { kind, venueId }: Door, by: AuditActor, reason: string): Promise<void> {
    const there = await em.find(Attendance, { where: { kind, venueId, state: 'present' }, select: { id: true }, order: { id: 'ASC' } });
    for (const { id } of there) await this.annulRecord(em, id, by, reason);
  }

  private async annulRecord(em: EntityManager, recordId: number, by: AuditActor, reason: string): Promise<void> {
    const { id, state, organisationId, regionCode } = await this.store.hold(em, recordId);
    if (state !== 'present' && state !== 'ended' && state !== 'awaitingApproval') return;
    await this.lifecycles.transition(attendanceStates, {
      entity: Attendance,
      id,
      action: 'annul',
      relations: new Set(['organiser'] as const),
      actor: by,
      reason,
      audit: { organisationId, regionCode },
    });
  }
}

/** The record of somebody who is present; null when there is none. @throws ALREADY_CHECKED_OUT */
export function knownRecord(record: Attendance | null): Attendance | null {
  if (!record || !hasCome(record)) return null;
  if (record.state === 'present') return record;
  throw new AppError('ALREADY_CHECKED_OUT', { at: (record.checkOutAt ?? record.checkInAt).toISOString() });
}

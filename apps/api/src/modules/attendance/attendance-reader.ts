import { Injectable } from '@nestjs/common';
import type { AttendanceAction } from '@zhiyuanhong/contracts/states';
import { In } from 'typeorm';
import { District } from '../../district.js';
import type { Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db, fromSqlTime, select, type Condition } from '../../kit/db/index.js';
import { Accounts } from '../identity/index.js';
import { Attendance, Dispute, Evaluation, Rating, type AttendanceMethod, type AttendanceState } from './attendance.entity.js';
import { AttendanceStore } from './attendance.store.js';
import { actionsOn } from './core/actions.js';
import { appealEndsAt } from './core/appeal-time.js';
import type { DutyKind } from './duty.js';

/** A dispute 异议 as people see it. */
export interface DisputeView extends Pick<Dispute, 'id' | 'state' | 'reason' | 'claimedMinutes' | 'answer' | 'appealReason' | 'decision'> {
  /** Until when the volunteer may ask the next level to decide; null when they may not. */
  readonly appealUntil: string | null;
}

/** A service record as other modules see it. */
export interface AttendanceView {
  readonly id: number;
  readonly kind: DutyKind;
  readonly state: AttendanceState;
  readonly dutyId: number;
  readonly volunteerId: number;
  readonly organisationId: number;
  readonly regionCode: string;
  readonly checkInAt: Date;
  readonly checkInMethod: AttendanceMethod;
  readonly checkOutAt: Date | null;
  readonly checkOutMethod: AttendanceMethod | null;
  /** Counted whole minutes; null while present. */
  readonly minutes: number | null;
  /** Minutes not paid because another service at the same time was; `minutes` is without them. */
  readonly overlapMinutes: number;
  readonly manual: boolean;
  readonly reason: string | null;
  readonly enteredById: number | null;
  readonly enteredByName: string | null;
  /** True when the next level entered the times that wait for approval, after an appeal. */
  readonly byNextLevel: boolean;
  readonly evaluated: boolean;
  readonly rated: boolean;
  /** The latest dispute. */
  readonly dispute: DisputeView | null;
  readonly confirmDueAt: Date | null;
  readonly autoClosed: boolean;
}

export interface VenueCounts {
  readonly present: number;
  /** Number of people who have checked out: ended, confirmed or awaiting approval. */
  readonly ended: number;
  /** Ended records without an open dispute. */
  readonly toConfirm: number;
  readonly awaitingApproval: number;
  readonly disputed: number;
  readonly confirmed: number;
  /** Earliest deadline of the records to confirm. */
  readonly confirmDueAt: Date | null;
}

/** How much somebody has served lately. */
export interface ServiceLoad {
  readonly minutes: number;
  /** Planned start of the latest service. */
  readonly lastAt: Date;
}

/** Actions that only records of activities have. */
const ofSlots: ReadonlySet<AttendanceAction> = new Set(['checkOut', 'rate', 'confirm', 'correct', 'reverse', 'evaluate'] as const);
const CHUNK = 500;
const marks = (ids: readonly unknown[]): string => ids.map(() => '?').join();
const OPEN_DISPUTE = `EXISTS (SELECT 1 FROM dispute d WHERE d.openFor = a.id)`;
const NO_COUNTS: VenueCounts = { present: 0, ended: 0, toConfirm: 0, awaitingApproval: 0, disputed: 0, confirmed: 0, confirmDueAt: null };

/** Reads service records for other modules, in the open transaction if there is one. */
@Injectable()
export class AttendanceReader {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly store: AttendanceStore,
    private readonly clock: Clock,
    private readonly district: District,
  ) {}

  /** The latest record of each duty, by its id; duties without one are left out. */
  async byDuties(kind: DutyKind, dutyIds: readonly number[]): Promise<Map<number, AttendanceView>> {
    const latest = new Map<number, Attendance>();
    for (let i = 0; i < dutyIds.length; i += CHUNK) {
      const rows = await this.db.em.find(Attendance, {
        where: { kind, dutyId: In(dutyIds.slice(i, i + CHUNK)) },
        order: { revision: 'ASC' },
      });
      for (const row of rows) latest.set(row.dutyId, row);
    }
    const views = await this.views([...latest.values()]);
    return new Map([...latest.keys()].map((dutyId, i) => [dutyId, views[i]!]));
  }

  /** The duty of a record. */
  async dutyOf(attendanceId: number): Promise<{ kind: DutyKind; dutyId: number } | null> {
    const row = await this.db.em.findOneBy(Attendance, { id: attendanceId });
    return row && { kind: row.kind, dutyId: row.dutyId };
  }

  /** The duty of a disputed record. */
  async dutyOfDispute(disputeId: number): Promise<{ kind: DutyKind; dutyId: number } | null> {
    const dispute = await this.db.em.findOneBy(Dispute, { id: disputeId });
    return dispute && this.dutyOf(dispute.attendanceId);
  }

  /** Views of these rows, in their order. */
  async views(rows: readonly Attendance[]): Promise<AttendanceView[]> {
    const ids = rows.map(({ id }) => id);
    const disputes = await this.disputesOf(ids);
    const byNextLevel = await this.store.enteredByNextLevel(rows);
    const rated = await this.dutiesIn(Rating, rows);
    const evaluated = await this.dutiesIn(Evaluation, rows);
    const names = await this.accounts.names(rows.flatMap(({ enteredById }) => (enteredById === null ? [] : [enteredById])));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      dutyId: row.dutyId,
      volunteerId: row.volunteerId,
      organisationId: row.organisationId,
      regionCode: row.regionCode,
      checkInAt: row.checkInAt,
      checkInMethod: row.checkInMethod,
      checkOutAt: row.checkOutAt,
      checkOutMethod: row.checkOutMethod,
      minutes: row.minutes,
      overlapMinutes: row.overlapMinutes,
      manual: row.manual,
      reason: row.reason,
      enteredById: row.enteredById,
      enteredByName: row.enteredById === null ? null : (names.get(row.enteredById) ?? ''),
      byNextLevel: byNextLevel.has(row.id),
      evaluated: evaluated.has(dutyKey(row)),
      rated: rated.has(dutyKey(row)),
      dispute: disputes.get(row.id) ?? null,
      confirmDueAt: row.confirmDueAt,
      autoClosed: row.checkOutMethod === 'auto',
    }));
  }

  /**
   * Actions of this caller on the record. Records of a module 功能板块 that is off cannot be confirmed until it is on again; disputes and a
   * second person's decisions stay possible.
   */
  actions(view: AttendanceView, actor: Actor): AttendanceAction[] {
    const actions = actionsOn(view, actor);
    return this.district.isOn('projects') ? actions : actions.filter((action) => !ofSlots.has(action));
  }

  /** Live figures of one venue. */
  async countsOf(kind: DutyKind, venueId: number): Promise<VenueCounts> {
    return (await this.countsByVenue(kind, [venueId])).get(venueId) ?? NO_COUNTS;
  }

  /** By venue; venues without records are left out. */
  async countsByVenue(kind: DutyKind, venueIds: readonly number[]): Promise<Map<number, VenueCounts>> {
    if (venueIds.length === 0) return new Map();
    const rows = await select<
      Record<Exclude<keyof VenueCounts, 'confirmDueAt'>, number> & { venueId: number; confirmDueAt: Date | string | null }
    >(
      this.db.em,
      `SELECT a.venueId, SUM(a.state = 'present') AS present, SUM(a.state IN ('ended', 'confirmed', 'awaitingApproval')) AS ended,
         SUM(a.state = 'ended' AND NOT ${OPEN_DISPUTE}) AS toConfirm, SUM(a.state = 'awaitingApproval') AS awaitingApproval,
         SUM(${OPEN_DISPUTE}) AS disputed, SUM(a.state = 'confirmed') AS confirmed,
         MIN(CASE WHEN a.state = 'ended' THEN a.confirmDueAt END) AS confirmDueAt
       FROM attendance a WHERE a.kind = ? AND a.venueId IN (${marks(venueIds)}) GROUP BY a.venueId`,
      [kind, ...venueIds],
    );
    return new Map(
      rows.map(({ venueId, confirmDueAt, ...counts }) => [
        venueId,
        {
          present: Number(counts.present),
          ended: Number(counts.ended),
          toConfirm: Number(counts.toConfirm),
          awaitingApproval: Number(counts.awaitingApproval),
          disputed: Number(counts.disputed),
          confirmed: Number(counts.confirmed),
          confirmDueAt: confirmDueAt === null ? null : fromSqlTime(confirmDueAt),
        },
      ]),
    );
  }

  /** Condition: the volunteer of the duty has an unanswered dispute. `duty`: SQL of the duty's id. */
  objected(kind: DutyKind, duty: string): Condition {
    const which = `a.kind = '${kind}' AND a.dutyId = ${duty} AND d.state = 'open'`;
    return { sql: `EXISTS (SELECT 1 FROM dispute d JOIN attendance a ON a.id = d.openFor WHERE ${which})`, params: [] };
  }

  /** Condition: the duty has ended and its record can be confirmed. `duty`: SQL of the duty's id. */
  confirmable(kind: DutyKind, duty: string): Condition {
    const which = `a.kind = '${kind}' AND a.dutyId = ${duty} AND a.state = 'ended'`;
    return { sql: `EXISTS (SELECT 1 FROM attendance a WHERE ${which} AND NOT ${OPEN_DISPUTE})`, params: [] };
  }

  /** Number of records of activities that were not confirmed in time (67号 第十一条), by organisation; those without any are left out. */
  async overdue(organisationIds: readonly number[], now: Date): Promise<Map<number, number>> {
    if (organisationIds.length === 0) return new Map();
    const rows = await select<{ id: number; n: number }>(
      this.db.em,
      `SELECT organisationId AS id, COUNT(*) AS n FROM attendance
       WHERE kind = 'activity' AND organisationId IN (${marks(organisationIds)}) AND state IN ('ended', 'awaitingApproval') AND confirmDueAt < ? GROUP BY organisationId`,
      [...organisationIds, now],
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  /** Minutes served since a moment, confirmed or not yet, and the latest service, by volunteer; those without any are left out. */
  async loadsSince(volunteerIds: readonly number[], since: Date): Promise<Map<number, ServiceLoad>> {
    const loads = new Map<number, ServiceLoad>();
    for (let i = 0; i < volunteerIds.length; i += CHUNK) {
      const chunk = volunteerIds.slice(i, i + CHUNK);
      const rows = await select<{ volunteerId: number; minutes: number; lastAt: Date | string }>(
        this.db.em,
        `SELECT volunteerId, SUM(minutes) AS minutes, MAX(plannedStartsAt) AS lastAt FROM attendance
         WHERE volunteerId IN (${marks(chunk)}) AND plannedStartsAt >= ? AND state IN ('ended', 'confirmed', 'awaitingApproval')
           AND minutes > 0 GROUP BY volunteerId`,
        [...chunk, since],
      );
      for (const { volunteerId, minutes, lastAt } of rows)
        loads.set(volunteerId, { minutes: Number(minutes), lastAt: fromSqlTime(lastAt) });
    }
    return loads;
  }

  private async disputesOf(ids: readonly number[]): Promise<Map<number, DisputeView>> {
    const latest = new Map<number, DisputeView>();
    for (let i = 0; i < ids.length; i += CHUNK) {
      const rows = await this.db.em.find(Dispute, { where: { attendanceId: In(ids.slice(i, i + CHUNK)) }, order: { id: 'ASC' } });
      for (const row of rows) latest.set(row.attendanceId, this.disputeView(row));
    }
    return latest;
  }

  private disputeView({ id, state, reason, claimedMinutes, answer, answeredAt, appealReason, decision }: Dispute): DisputeView {
    const until = state === 'dismissed' && answeredAt ? appealEndsAt(answeredAt, this.district.attendance.appealDays) : null;
    const appealUntil = until !== null && until > this.clock.now() ? until.toISOString() : null;
    return { id, state, reason, claimedMinutes, answer, appealReason, decision, appealUntil };
  }

  private async dutiesIn(entity: typeof Rating | typeof Evaluation, rows: readonly Attendance[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const kind of new Set(rows.map((row) => row.kind))) {
      const ids = [...new Set(rows.filter((row) => row.kind === kind).map(({ dutyId }) => dutyId))];
      for (let i = 0; i < ids.length; i += CHUNK) {
        const known = await this.db.em.find<Rating | Evaluation>(entity, { where: { kind, dutyId: In(ids.slice(i, i + CHUNK)) } });
        for (const each of known) found.add(dutyKey(each));
      }
    }
    return found;
  }
}

const dutyKey = ({ kind, dutyId }: { readonly kind: DutyKind; readonly dutyId: number }): string => `${kind}:${dutyId}`;

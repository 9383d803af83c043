import { Injectable } from '@nestjs/common';
import { attendanceStates, type BirthOf } from '@zhiyuanhong/contracts/states';
import { Between, In, IsNull, Not, type EntityManager } from 'typeorm';
import { within, type Reach } from '../../kit/access/index.js';
import type { AuditActor } from '../../kit/audit/index.js';
import { Clock, DAY_MS, shanghaiDay } from '../../kit/clock/index.js';
import { allOf, Db, holdRow, select, type Condition } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { District } from '../../district.js';
import { Attendance, Dispute } from './attendance.entity.js';
import { recordColumns } from './core/actions.js';
import type { Span } from './core/counted-time.js';
import type { Duty, DutyKind } from './duty.js';

interface Page {
  readonly page: number;
  readonly pageSize: number;
}
/** A dispute 异议 with its record. */
export interface DisputedRecord {
  readonly dispute: Dispute;
  readonly record: Attendance;
}
/** Columns of a new record besides the planned ones. */
type Recorded = Pick<Attendance, 'state' | 'revision' | 'checkInAt' | 'checkInMethod' | 'manual'> &
  Partial<
    Pick<
      Attendance,
      'checkOutAt' | 'checkOutMethod' | 'minutes' | 'reason' | 'enteredById' | 'enteredAt' | 'confirmDueAt' | 'replacesId' | 'former'
    >
  >;
/** How a record is created, for the audit trail. */
interface RecordBirth {
  readonly birth: BirthOf<typeof attendanceStates>;
  readonly actor: AuditActor;
  readonly reason?: string | null;
  readonly data?: Record<string, unknown>;
}
type Snapshot = Omit<
  Attendance,
  'id' | keyof Recorded | 'overlapMinutes' | 'points' | 'pointRate' | 'decidedById' | 'confirmedById' | 'confirmedAt'
>;

/** Reads and writes service records and disputes, in the open transaction if there is one. */
@Injectable()
export class AttendanceStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
  ) {}

  byId(id: number): Promise<Attendance | null> {
    return this.db.em.findOneBy(Attendance, { id });
  }

  /** In no particular order; unknown ids are left out. */
  byIds(ids: readonly number[]): Promise<Attendance[]> {
    return this.db.em.findBy(Attendance, { id: In([...ids]) });
  }

  /** The latest revision of the duty's record. */
  latestOf(kind: DutyKind, dutyId: number): Promise<Attendance | null> {
    return this.db.em.findOne(Attendance, { where: { kind, dutyId }, order: { revision: 'DESC' } });
  }

  /** Paid records of a volunteer that may overlap this time; no service is longer than two days. */
  paidAround(em: EntityManager, volunteerId: number, { from, until }: Span): Promise<Attendance[]> {
    const plannedStartsAt = Between(new Date(from.getTime() - 2 * DAY_MS), until);
    return em.find(Attendance, { where: { volunteerId, plannedStartsAt, state: 'confirmed' } });
  }

  /** Records of this volunteer elsewhere that are still present. */
  elsewhere(em: EntityManager, volunteerId: number, exceptId: number): Promise<Attendance[]> {
    return em.find(Attendance, { where: { volunteerId, state: 'present', id: Not(exceptId) }, order: { id: 'ASC' } });
  }

  /** Locks the record until the transaction ends, then reads it. */
  async hold(em: EntityManager, id: number): Promise<Attendance> {
    const record = await holdRow(em, Attendance, id);
    if (!record) throw new AppError('NOT_FOUND', { what: 'attendance' });
    return record;
  }

  /** Inserts a record with the planned times. @throws an error that `isDuplicateKey` recognises when the revision exists */
  async add(
    planned: Duty | Attendance,
    { state: to, ...recorded }: Recorded,
    { birth, actor, reason, data }: RecordBirth,
  ): Promise<number> {
    const snapshot = planned instanceof Attendance ? snapshotOfRecord(planned) : snapshotOfDuty(planned);
    const { organisationId, regionCode } = snapshot;
    const row = { ...snapshot, ...recorded };
    const audit = { organisationId, regionCode, ...(data && { data }) };
    return this.lifecycles.create(attendanceStates, { entity: Attendance, birth, to, row, actor, reason, audit });
  }

  /** Until when staff must confirm it (67号 第十一条). */
  confirmDueAt(after: Date): Date {
    return this.clock.addWorkingDays(after, this.district.attendance.confirmWorkingDays);
  }

  async disputedRecord(disputeId: number): Promise<DisputedRecord | null> {
    const dispute = await this.db.em.findOneBy(Dispute, { id: disputeId });
    const record = dispute && (await this.byId(dispute.attendanceId));
    return record && { dispute, record };
  }

  /** Newest first. */
  ofVolunteer(volunteerId: number, { page, pageSize }: Page): Promise<[Attendance[], number]> {
    return this.db.em.findAndCount(Attendance, {
      where: { volunteerId },
      order: { plannedStartsAt: 'DESC', id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
  }

  /** Ids of those records whose times, still to be approved, the next level entered after an appeal 异议申诉. */
  async enteredByNextLevel(records: readonly Attendance[]): Promise<Set<number>> {
    const waiting = records.filter(({ state, manual }) => manual && state === 'awaitingApproval');
    if (waiting.length === 0) return new Set();
    const attendanceIds = waiting.flatMap(({ id, replacesId }) => (replacesId === null ? [id] : [id, replacesId]));
    const accepted = await this.db.em.findBy(Dispute, { attendanceId: In(attendanceIds), state: 'accepted', decidedById: Not(IsNull()) });
    const about = ({ id, replacesId, enteredById }: Attendance): boolean =>
      accepted.some((d) => (d.attendanceId === id || d.attendanceId === replacesId) && d.decidedById === enteredById);
    return new Set(waiting.filter(about).map(({ id }) => id));
  }

  /**
   * Appealed disputes about records within reach that match `narrow`: open ones first, longest waiting first; then decided ones, newest
   * first.
   */
  async appeals(reach: Reach, state: 'open' | 'decided' | undefined, narrow: Condition, page: Page): Promise<[Dispute[], number]> {
    const reached = allOf([within(reach, recordColumns), narrow]);
    const states = { open: `d.state = 'appealed'`, decided: `d.decidedAt IS NOT NULL`, all: 'd.appealedAt IS NOT NULL' };
    const order = `CASE WHEN d.state = 'appealed' THEN 0 ELSE 1 END, CASE WHEN d.state = 'appealed' THEN d.appealedAt END, d.decidedAt DESC, d.id DESC`;
    return this.disputes(allOf([{ sql: states[state ?? 'all'], params: [] }, reached]), page, order);
  }

  /** Disputes that match `which`, a condition on `dispute d JOIN attendance a`; unless told otherwise, longest waiting first. */
  async disputes(which: Condition, { page, pageSize }: Page, order = 'd.at, d.id'): Promise<[Dispute[], number]> {
    const rows = `dispute d JOIN attendance a ON a.id = d.attendanceId WHERE ${which.sql}`;
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM ${rows}`, which.params);
    const ids = await select<{ id: number }>(
      this.db.em,
      `SELECT d.id FROM ${rows} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      which.params,
    );
    const found = await this.db.em.findBy(Dispute, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(found.map((row) => [row.id, row]));
    return [ids.flatMap(({ id }) => byId.get(id) ?? []), Number(count?.n ?? 0)];
  }

  /** Records entered by hand that are in this state and match `narrow`, longest waiting first. */
  async manual(
    reach: Readonly<Record<DutyKind, Reach>>,
    state: Attendance['state'],
    narrow: Condition,
    { page, pageSize }: Page,
  ): Promise<[Attendance[], number]> {
    const activities = within(reach.activity, recordColumns);
    const orders = within(reach.order, { region: recordColumns.region });
    const sql = `((a.kind = 'activity' AND ${activities.sql}) OR (a.kind = 'order' AND ${orders.sql})) AND ${narrow.sql}`;
    const params = [...activities.params, ...orders.params, ...narrow.params];
    const where = `a.manual = 1 AND a.state = ? AND ${sql}`;
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM attendance a WHERE ${where}`, [state, ...params]);
    const ids = await select<{ id: number }>(
      this.db.em,
      `SELECT a.id FROM attendance a WHERE ${where} ORDER BY a.enteredAt, a.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [state, ...params],
    );
    const rows = new Map((await this.byIds(ids.map(({ id }) => id))).map((row) => [row.id, row]));
    return [ids.flatMap(({ id }) => rows.get(id) ?? []), Number(count?.n ?? 0)];
  }
}

const snapshotOfDuty = (duty: Duty): Snapshot => ({
  kind: duty.kind,
  dutyId: duty.dutyId,
  volunteerId: duty.volunteerId,
  venueId: duty.venueId,
  subjectId: duty.subjectId,
  title: duty.title,
  category: duty.category,
  postName: duty.postName,
  placeName: duty.placeName,
  organisationId: duty.organisationId,
  organisationName: duty.organisationName,
  regionCode: duty.regionCode,
  contactName: duty.contactName,
  plannedStartsAt: duty.startsAt,
  plannedEndsAt: duty.endsAt,
  countedUntil: duty.countedUntil,
  serviceDate: shanghaiDay(duty.startsAt),
});

const snapshotOfRecord = (record: Attendance): Snapshot =>
  snapshotOfDuty({ ...record, startsAt: record.plannedStartsAt, endsAt: record.plannedEndsAt, open: true, expected: 0 });

import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { isSameVolunteer, type Actor } from '../../../kit/access/index.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { holdRows, Db, select, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import { AttendanceAccess } from '../attendance-access.js';
import { Attendance, Dispute } from '../attendance.entity.js';
import type { Venue } from '../duty.js';
import { PayRecord } from './pay-record.js';

type Sum = { confirmed: number; minutes: number };

/** Most records in one transaction, so that confirming a large event does not block other writers. */
const AT_ONCE = 100;

/** The organiser confirms records; their minutes and points enter the ledger (67号 第十一条). */
@Injectable()
export class ConfirmAttendance {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly payments: PayRecord,
    private readonly access: AttendanceAccess,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, params, body }: Call<'confirmAttendance'>): Promise<Answer<'confirmAttendance'>> {
    const venue = await this.access.organiseSlot(actor, params.slotId);
    const ids = await this.wanted(venue, body.attendanceIds, actor);
    const by = await this.accounts.signature(actor);
    const sum: Sum = { confirmed: 0, minutes: 0 };
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const done = await this.tx.run((em) => this.confirm(em, ids.slice(i, i + AT_ONCE), by, actor));
      sum.confirmed += done.confirmed;
      sum.minutes += done.minutes;
    }
    if (sum.confirmed === 0) throw new AppError('NOTHING_TO_CONFIRM');
    return { ...sum, left: await this.left(venue) };
  }

  /**
   * The named records, or all that can be confirmed; nobody confirms their own.
   * @throws NOT_FOUND when a named record is not one of this slot, OWN_ENTRY when it is the caller's
   */
  private async wanted({ kind, venueId }: Venue, named: readonly number[] | undefined, actor: Actor): Promise<number[]> {
    const rows = await this.db.em.find(Attendance, {
      where: { kind, venueId },
      select: { id: true, state: true, volunteerId: true },
      order: { volunteerId: 'ASC' },
    });
    if (!named) return rows.filter(({ state }) => state === 'ended').map(({ id }) => id);
    const known = new Set(rows.map(({ id }) => id));
    if (named.some((id) => !known.has(id))) throw new AppError('NOT_FOUND', { what: 'attendance' });
    const asked = new Set(named);
    if (rows.some(({ id, volunteerId }) => asked.has(id) && isSameVolunteer(actor, volunteerId))) throw new AppError('OWN_ENTRY');
    return rows.map(({ id }) => id).filter((id) => asked.has(id));
  }

  /** Locks the records first, so that a second confirmation at the same time finds them confirmed. */
  private async confirm(em: EntityManager, ids: readonly number[], by: AuditActor, actor: Actor): Promise<Sum> {
    await holdRows(em, Attendance, ids);
    const disputed = new Set((await em.findBy(Dispute, { openFor: In([...ids]) })).map(({ attendanceId }) => attendanceId));
    const ended = (await em.find(Attendance, { where: { id: In([...ids]), state: 'ended' }, order: { volunteerId: 'ASC' } })).filter(
      ({ id, volunteerId }) => !disputed.has(id) && !isSameVolunteer(actor, volunteerId),
    );
    let minutes = 0;
    for (const record of ended) minutes += (await this.payments.pay(record, by)).minutes;
    return { confirmed: ended.length, minutes };
  }

  private async left({ kind, venueId }: Venue): Promise<number> {
    const [row] = await select<{ n: number }>(
      this.db.em,
      "SELECT COUNT(*) AS n FROM attendance WHERE kind = ? AND venueId = ? AND state IN ('present', 'ended', 'awaitingApproval')",
      [kind, venueId],
    );
    return Number(row?.n ?? 0);
  }
}

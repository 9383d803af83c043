import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../../kit/audit/index.js';
import { HOUR_MS } from '../../../kit/clock/index.js';
import { affected, Db, select, Tx } from '../../../kit/db/index.js';
import { DueJob } from '../../../kit/jobs/index.js';
import { Outbox } from '../../../kit/outbox/index.js';
import { AttendanceReader } from '../../attendance/index.js';
import { marks } from '../projects/project.store.js';
import { SignUp } from '../sign-ups/sign-up.entity.js';

const BATCH = 50;
const CHUNK = 500;
/** Phones without signal may send their scans late. */
const PATIENCE_MS = 2 * HOUR_MS;

/** Ends the sign-ups of slots that begin or end. */
@Injectable()
export class EndOfSlots {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly attendance: AttendanceReader,
  ) {}

  /** Tells people who are still on the waiting list when the slot begins that they got no place. */
  @DueJob('end waiting lists', { everySeconds: 60 })
  async endWaiting(now: Date): Promise<number> {
    const slots = await this.due('waitersToldAt', 'startsAt', now);
    for (const id of slots)
      await this.tx.run(async (em) => {
        if (!(await mark(em, id, 'waitersToldAt', now))) return;
        const missed = await affected(em, `UPDATE sign_up SET state = 'missedOut' WHERE slotId = ? AND state = 'waiting'`, [id]);
        if (missed === 0) return;
        await affected(em, 'UPDATE slot_place SET waiting = 0 WHERE slotId = ?', [id]);
        await this.note('signUp.missOut', id, missed);
        await this.outbox.add('signUps.missedOut', { slotId: id });
      });
    return slots.length;
  }

  /** Marks people who did not come, which takes nothing away from them. */
  @DueJob('mark who did not come', { everySeconds: 300 })
  async markNoShows(now: Date): Promise<number> {
    const slots = await this.due('settledAt', 'countedUntil', new Date(now.getTime() - PATIENCE_MS));
    for (const id of slots)
      await this.tx.run(async (em) => {
        if (!(await mark(em, id, 'settledAt', now))) return;
        const absent = await this.absentFrom(em, id);
        for (let i = 0; i < absent.length; i += CHUNK) {
          const chunk = absent.slice(i, i + CHUNK);
          await affected(em, `UPDATE sign_up SET state = 'noShow' WHERE state = 'confirmed' AND id IN (${marks(chunk)})`, chunk);
        }
        if (absent.length > 0) await this.note('signUp.markNoShow', id, absent.length);
      });
    return slots.length;
  }

  private async absentFrom(em: EntityManager, slotId: number): Promise<number[]> {
    const signUps = await em.find(SignUp, { where: { slotId, state: In(['confirmed']) }, select: { id: true } });
    const came = await this.attendance.byDuties(
      'activity',
      signUps.map(({ id }) => id),
    );
    return signUps.map(({ id }) => id).filter((id) => (came.get(id)?.state ?? 'rejected') === 'rejected');
  }

  private async due(stamp: 'waitersToldAt' | 'settledAt', moment: 'startsAt' | 'countedUntil', until: Date): Promise<number[]> {
    const rows = await select<{ id: number }>(
      this.db.em,
      `SELECT s.id FROM slot s JOIN project p ON p.id = s.projectId
       WHERE s.${stamp} IS NULL AND s.${moment} <= ? AND s.calledOff = 0 AND p.publishedAt IS NOT NULL ORDER BY s.id LIMIT ${BATCH}`,
      [until],
    );
    return rows.map(({ id }) => id);
  }

  private note(action: string, slotId: number, people: number): Promise<void> {
    return this.audit.write({ actor: null, action, subject: 'slot', subjectId: slotId, data: { people } });
  }
}

/** Stamps the slot; true for only one of several that try at once. */
const mark = async (em: EntityManager, slotId: number, stamp: 'waitersToldAt' | 'settledAt', now: Date): Promise<boolean> =>
  (await affected(em, `UPDATE slot SET ${stamp} = ? WHERE id = ? AND ${stamp} IS NULL`, [now, slotId])) === 1;

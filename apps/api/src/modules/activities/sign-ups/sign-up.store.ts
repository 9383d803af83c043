import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { longestSlotHours } from '@zhiyuanhong/contracts/limits';
import { Clock, HOUR_MS } from '../../../kit/clock/index.js';
import { Db, fromSqlTime, select, type SqlValue } from '../../../kit/db/index.js';
import type { Span } from '../core/slots.js';
import { marks, type Page } from '../projects/project.store.js';
import { SignUp } from './sign-up.entity.js';

/** Another duty of a volunteer at that time. */
export interface Clash extends Span {
  readonly slotId: number;
  readonly title: string;
}

/** Somebody on a waiting list 候补. */
export interface Waiter extends Span {
  readonly id: number;
  readonly volunteerId: number;
  readonly queuePosition: number;
}

/** Reads sign-ups, in the open transaction if there is one. */
@Injectable()
export class SignUpStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  byId(id: number): Promise<SignUp | null> {
    return this.db.em.findOneBy(SignUp, { id });
  }

  of(slotId: number, volunteerId: number): Promise<SignUp | null> {
    return this.db.em.findOneBy(SignUp, { slotId, volunteerId });
  }

  mineIn(slotIds: readonly number[], volunteerId: number): Promise<SignUp[]> {
    return this.db.em.findBy(SignUp, { volunteerId, slotId: In([...slotIds]) });
  }

  inSlot(slotId: number): Promise<SignUp[]> {
    return this.db.em.find(SignUp, { where: { slotId }, order: { signedUpAt: 'ASC', id: 'ASC' } });
  }

  /** The volunteer's first confirmed sign-up for another slot that overlaps. Being on a waiting list is no clash. */
  async clash(volunteerId: number, span: Span, slotId: number): Promise<Clash | null> {
    return (await this.confirmedDuring(volunteerId, span)).find((other) => other.slotId !== slotId) ?? null;
  }

  /** The volunteer's confirmed sign-ups that overlap this time, soonest first. */
  async confirmedDuring(volunteerId: number, { startsAt, endsAt }: Span): Promise<Clash[]> {
    const earliest = new Date(startsAt.getTime() - longestSlotHours * HOUR_MS);
    const rows = await select<{ slotId: number; title: string; startsAt: Date | string; endsAt: Date | string }>(
      this.db.em,
      `SELECT u.slotId, p.title, u.startsAt, u.endsAt FROM sign_up u JOIN project p ON p.id = u.projectId
       WHERE u.volunteerId = ? AND u.startsAt >= ? AND u.startsAt < ? AND u.endsAt > ? AND u.state = 'confirmed' ORDER BY u.startsAt, u.id`,
      [volunteerId, earliest, endsAt, startsAt],
    );
    return rows.map((row) => ({ ...row, startsAt: fromSqlTime(row.startsAt), endsAt: fromSqlTime(row.endsAt) }));
  }

  /**
   * The first on the waiting list after position `after` who has no other confirmed sign-up at that time; null when no place is free or the
   * slot has begun.
   */
  async nextInLine(slotId: number, postId: number, after: number): Promise<Waiter | null> {
    const [row] = await select<Omit<Waiter, keyof Span> & { startsAt: Date | string; endsAt: Date | string }>(
      this.db.em,
      `SELECT u.id, u.volunteerId, u.queuePosition, u.startsAt, u.endsAt FROM sign_up u JOIN slot_place l ON l.slotId = u.slotId AND l.postId = u.postId
       WHERE u.slotId = ? AND u.postId = ? AND u.state = 'waiting' AND u.queuePosition > ? AND u.startsAt > ?
         AND l.taken < l.headcount AND l.signUpOpen = 1
         AND NOT EXISTS (SELECT 1 FROM sign_up o WHERE o.volunteerId = u.volunteerId AND o.id <> u.id AND o.state = 'confirmed'
           AND o.startsAt < u.endsAt AND o.endsAt > u.startsAt)
       ORDER BY u.queuePosition LIMIT 1`,
      [slotId, postId, after, this.clock.now()],
    );
    return row ? { ...row, startsAt: fromSqlTime(row.startsAt), endsAt: fromSqlTime(row.endsAt) } : null;
  }

  /** Places for which the volunteer waits in slots that overlap this time. */
  waitingDuring(volunteerId: number, { startsAt, endsAt }: Span): Promise<{ slotId: number; postId: number }[]> {
    return select(
      this.db.em,
      `SELECT slotId, postId FROM sign_up WHERE volunteerId = ? AND state = 'waiting' AND startsAt < ? AND endsAt > ? ORDER BY startsAt, id`,
      [volunteerId, endsAt, startsAt],
    );
  }

  /** Positions in the waiting list, from 1, of those of these sign-ups that wait. */
  async waitingPositions(signUps: readonly Pick<SignUp, 'id' | 'state'>[]): Promise<Map<number, number>> {
    const ids = signUps.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await select<{ id: number; position: number }>(
      this.db.em,
      `SELECT u.id, COUNT(o.id) + 1 AS position FROM sign_up u LEFT JOIN sign_up o
         ON o.slotId = u.slotId AND o.postId = u.postId AND o.state = 'waiting' AND o.queuePosition < u.queuePosition
       WHERE u.id IN (${marks(ids)}) GROUP BY u.id`,
      ids,
    );
    return new Map(rows.map(({ id, position }) => [id, position]));
  }

  /** A volunteer's sign-ups: upcoming soonest first, or past newest first. Cancelled ones are past. */
  async ofVolunteer(
    volunteerId: number,
    when: 'upcoming' | 'past' | 'all',
    { page, pageSize }: Page,
  ): Promise<{ signUps: SignUp[]; total: number }> {
    const now = this.clock.now();
    const coming = `state IN ('confirmed', 'waiting') AND EXISTS (SELECT 1 FROM slot s WHERE s.id = slotId AND s.countedUntil > ?)`;
    const condition = { upcoming: `AND ${coming}`, past: `AND NOT (${coming})`, all: '' }[when];
    const params: SqlValue[] = when === 'all' ? [volunteerId] : [volunteerId, now];
    const where = `volunteerId = ? ${condition}`;
    const order = when === 'upcoming' ? 'startsAt, id' : 'startsAt DESC, id DESC';
    const sql = `SELECT id FROM sign_up WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
    const ids = await select<{ id: number }>(this.db.em, sql, [...params, pageSize, (page - 1) * pageSize]);
    const [count] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM sign_up WHERE ${where}`, params);
    const byId = new Map((await this.db.em.findBy(SignUp, { id: In(ids.map((row) => row.id)) })).map((row) => [row.id, row]));
    return { signUps: ids.flatMap(({ id }) => byId.get(id) ?? []), total: count?.n ?? 0 };
  }
}

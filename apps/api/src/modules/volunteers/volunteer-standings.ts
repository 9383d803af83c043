import { Injectable } from '@nestjs/common';
import { Clock } from '../../kit/clock/index.js';
import { affected, Db, isOneOf, select, Tx } from '../../kit/db/index.js';
import { VolunteerStanding } from './volunteer-standing.entity.js';

/** Minutes, points and star of each volunteer. Only ledger and stars change them. */
@Injectable()
export class VolunteerStandings {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Minutes, points and conferred star; zeros for an unknown volunteer. */
  async balanceOf(volunteerId: number): Promise<{ minutes: number; points: number; star: number }> {
    const row = await this.db.em.findOneBy(VolunteerStanding, { volunteerId });
    return { minutes: row?.minutes ?? 0, points: row?.points ?? 0, star: row?.star ?? 0 };
  }

  /** Conferred stars of these volunteers; unknown ones are missing. */
  async starsOf(volunteerIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const among = isOneOf('volunteerId', volunteerIds);
    const sql = `SELECT volunteerId, star FROM volunteer_standing WHERE ${among.sql}`;
    const rows = await select<{ volunteerId: number; star: number }>(this.db.em, sql, among.params);
    return new Map(rows.map(({ volunteerId, star }) => [volunteerId, star]));
  }

  /**
   * Adds whole minutes and points (subtracts negative ones) by one conditional update, in the open transaction. Returns false and changes
   * nothing when either would fall below zero or the volunteer is unknown.
   */
  async apply(volunteerId: number, { minutes = 0, points = 0 }: { readonly minutes?: number; readonly points?: number }): Promise<boolean> {
    if (!Number.isSafeInteger(minutes) || !Number.isSafeInteger(points))
      throw new RangeError(`Not whole: ${minutes} minutes, ${points} points`);
    const sql =
      'UPDATE volunteer_standing SET minutes = minutes + ?, points = points + ?, updatedAt = ? WHERE volunteerId = ? AND minutes + ? >= 0 AND points + ? >= 0';
    return this.tx.run(async (em) => (await affected(em, sql, [minutes, points, this.clock.now(), volunteerId, minutes, points])) === 1);
  }

  /** Sets the conferred star, 0 to 5. Returns whether the volunteer exists. */
  async setStar(volunteerId: number, star: number): Promise<boolean> {
    if (!Number.isInteger(star) || star < 0 || star > 5) throw new RangeError(`Not a star: ${star}`);
    const sql = 'UPDATE volunteer_standing SET star = ?, updatedAt = ? WHERE volunteerId = ?';
    return this.tx.run(async (em) => (await affected(em, sql, [star, this.clock.now(), volunteerId])) === 1);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { endOfShanghaiDay, shanghaiDay, startOfShanghaiDay } from '../kit/clock/index.js';
import { fromSqlTime, sqlTime, Table } from '../kit/db/index.js';

const days = new Table('reward').str('firstDay', 10, { nullable: true }).str('lastDay', 10, { nullable: true });
type Moment = Date | string | null;

/**
 * A reward is offered, and a voucher is valid, for whole days in Shanghai. The last day of a reward was stored as the midnight after it; a
 * voucher ended at the time of day at which it was issued, and now lasts until the end of the day that people were shown. There is no way
 * back.
 */
export class LastDays0180 implements MigrationInterface {
  readonly name = 'lastDays0000000000180';

  async up(q: QueryRunner): Promise<void> {
    await days.addTo(q);
    // MariaDB undoes no ALTER: an interrupted run may have dropped one column, after all rows were copied.
    const former = ['startsAt', 'endsAt'];
    const present = (await q.getTable('reward'))?.columns.map(({ name }) => name) ?? [];
    if (former.every((name) => present.includes(name))) await this.copyDays(q);
    for (const name of former) if (present.includes(name)) await q.query(`ALTER TABLE reward DROP COLUMN ${name}`);
    await this.extendVouchers(q);
  }

  private async copyDays(q: QueryRunner): Promise<void> {
    const rewards = (await q.query('SELECT id, startsAt, endsAt FROM reward WHERE startsAt IS NOT NULL OR endsAt IS NOT NULL')) as {
      id: number;
      startsAt: Moment;
      endsAt: Moment;
    }[];
    for (const { id, startsAt, endsAt } of rewards) {
      const first = startsAt && shanghaiDay(fromSqlTime(startsAt));
      const last = endsAt && shanghaiDay(new Date(fromSqlTime(endsAt).getTime() - 1));
      await q.query('UPDATE reward SET firstDay = ?, lastDay = ? WHERE id = ?', [first, last, id]);
    }
  }

  private async extendVouchers(q: QueryRunner): Promise<void> {
    const ends = (await q.query("SELECT DISTINCT expiresAt FROM voucher WHERE state = 'issued'")) as { expiresAt: Date | string }[];
    for (const { expiresAt } of ends) {
      const end = fromSqlTime(expiresAt);
      const day = shanghaiDay(end);
      if (end.getTime() === startOfShanghaiDay(day).getTime()) continue;
      const params = [sqlTime(endOfShanghaiDay(day)), sqlTime(end)];
      await q.query("UPDATE voucher SET expiresAt = ? WHERE state = 'issued' AND expiresAt = ?", params);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}

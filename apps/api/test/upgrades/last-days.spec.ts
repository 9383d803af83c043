import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Db, fromSqlTime, select, sqlTime } from '../../src/kit/db/index.js';
import { LastDays0180 } from '../../src/migrations/0180-last-days.js';
import { givenReward, givenRich, givenShop } from '../builders/rewards.js';
import { engines, startTestApp } from '../support/index.js';
import { freshPlace } from '../support/place.js';

describe.each(engines)('last days on %s', (engine) => {
  test('of rewards stay those that people were shown; a voucher lasts until the end of its day', async () => {
    const place = await freshPlace(engine);
    try {
      let app = await startTestApp({ place });
      const shop = await givenShop(app, '便民超市');
      const [me] = await givenRich(app, 1, 100);
      const rewardId = await givenReward(app, shop, 5, 5);
      const open = await givenReward(app, shop, 5, 5);
      const redeem = () => app.as(me).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
      const [byDay, whole] = [await redeem(), await redeem()];
      // As the release before left it.
      const { manager } = app.get(DataSource);
      for (const day of ['firstDay', 'lastDay']) await manager.query(`ALTER TABLE reward DROP COLUMN ${day}`);
      for (const at of ['startsAt', 'endsAt'])
        await manager.query(`ALTER TABLE reward ADD COLUMN ${at} ${engine === 'mariadb' ? 'datetime(3)' : 'datetime'} NULL`);
      const bounds = ['2026-03-01T16:00:00.000Z', '2026-12-01T16:00:00.000Z'].map((at) => sqlTime(new Date(at)));
      await manager.query('UPDATE reward SET startsAt = ?, endsAt = ? WHERE id = ?', [...bounds, rewardId]);
      const ends = (id: number, at: string) =>
        manager.query('UPDATE voucher SET expiresAt = ? WHERE id = ?', [sqlTime(new Date(at)), id]) as Promise<unknown>;
      await ends(byDay.id, '2026-11-30T23:39:00.000Z');
      await ends(whole.id, '2026-11-30T16:00:00.000Z');
      await manager.query('DELETE FROM migrations WHERE name = ?', [new LastDays0180().name]);
      await app.close();

      app = await startTestApp({ place });
      try {
        const days = async (id: number) => {
          const { firstDay, lastDay } = await app.as().call('getReward', { params: { rewardId: id } });
          return [firstDay, lastDay];
        };
        expect([await days(rewardId), await days(open)]).toEqual([
          ['2026-03-02', '2026-12-01'],
          [null, null],
        ]);
        const { items } = await app.as(me).call('listMyVouchers', { query: {} });
        expect(items.map(({ lastDay }) => lastDay).sort()).toEqual(['2026-11-30', '2026-12-01']);
        const stored = await select<{ expiresAt: Date | string }>(app.get(Db).em, 'SELECT expiresAt FROM voucher ORDER BY id');
        expect(stored.map(({ expiresAt }) => fromSqlTime(expiresAt).toISOString())).toEqual([
          '2026-12-01T16:00:00.000Z',
          '2026-11-30T16:00:00.000Z',
        ]);
      } finally {
        await app.close();
      }
    } finally {
      await place.remove();
    }
  });
});

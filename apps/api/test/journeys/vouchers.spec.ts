import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { RewardHolding } from '../../src/modules/rewards/reward.entity.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReward, givenRich, givenShop, type Shop } from '../builders/rewards.js';
import { engines } from '../support/engines.js';
import { startTestApp, type TestApp } from '../support/index.js';

const DAY = 24 * 60;

describe.each(engines)('vouchers on %s', (engine) => {
  let app: TestApp;
  let shop: Shop;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    shop = await givenShop(app, '便民理发店');
  });
  afterAll(() => app?.close());

  test('expired unused give back the piece, the place in the limit of a person, and the points', async () => {
    const [me, other] = (await givenRich(app, 2, 100)) as [Actor, Actor];
    const rewardId = await givenReward(app, shop, 1, 1);
    const redeem = (actor: Actor) => app.as(actor).call('redeemReward', { params: { rewardId } });
    const points = async (actor: Actor) => (await app.as(actor).call('listMyLedger')).balance.points;
    const held = async () => (await app.get(Db).em.findOneBy(RewardHolding, { rewardId, volunteerId: me.volunteerId! }))?.held;
    const { id } = await redeem(me);
    await expectRefusal(redeem(other), 'OUT_OF_STOCK');

    app.clock.advance(30 * DAY - 1);
    await app.drain();
    expect([await points(me), await held()]).toEqual([90, 1]);
    app.clock.advance(1);
    await app.drain();
    expect([await points(me), await held()]).toEqual([100, 0]);
    const { items } = await app.as(me).call('listMyVouchers', { query: {} });
    expect(items.map((voucher) => [voucher.id, voucher.state])).toEqual([[id, 'expired']]);
    expect(await redeem(other)).toMatchObject({ state: 'issued' });
    expect(await points(other)).toBe(90);
  });
});

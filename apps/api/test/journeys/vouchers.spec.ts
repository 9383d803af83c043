import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { RewardHolding } from '../../src/modules/rewards/reward.entity.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReward, givenRich, givenShop, type Shop } from '../builders/rewards.js';
import { givenStaff } from '../builders/staff.js';
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
    const redeem = (actor: Actor) => app.as(actor).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
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

  test('cost what was seen: once the price has changed nothing is paid, and the new price is told', async () => {
    const [me] = (await givenRich(app, 1, 100)) as [Actor];
    const rewardId = await givenReward(app, shop, 5, 5);
    const redeem = (price: number) => app.as(me).call('redeemReward', { params: { rewardId }, body: { price } });
    await app.as(shop.keeper).call('updateReward', { params: { rewardId }, body: { price: 12 } });
    await expectRefusal(redeem(10), 'PRICE_CHANGED', { price: 12 });
    expect(await redeem(12)).toMatchObject({ price: 12, state: 'issued' });
    expect((await app.as(me).call('listMyLedger')).balance.points).toBe(88);
  });

  test('verified again: whoever just did it is told so, anybody else and later that it is used', async () => {
    const [me] = (await givenRich(app, 1, 100)) as [Actor];
    const rewardId = await givenReward(app, shop, 5, 5);
    const { id: voucherId, number } = await app.as(me).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
    const { qrText } = await app.as(me).call('getVoucherCode', { params: { voucherId } });
    const second = await givenStaff(app, '便民理发店店员', { role: 'partner', scope: { kind: 'partner', id: shop.id } });
    const verify = (keeper: Actor) => app.as(keeper).call('verifyVoucher', { body: { code: qrText! } });
    const { voucher } = await verify(shop.keeper);
    await expectRefusal(verify(shop.keeper), 'VOUCHER_JUST_VERIFIED', { at: voucher.verifiedAt, number });
    await expectRefusal(verify(second), 'VOUCHER_USED', { at: voucher.verifiedAt });
    app.clock.advance(10);
    await expectRefusal(verify(shop.keeper), 'VOUCHER_USED', { at: voucher.verifiedAt });
  });
});

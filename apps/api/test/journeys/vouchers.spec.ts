import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { Db } from '../../src/kit/db/index.js';
import { RewardHolding } from '../../src/modules/rewards/reward.entity.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReward, givenRich, givenShop, type Shop } from '../builders/rewards.js';
import { givenStaff } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

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
    // Redeemed at 9:00 on 5 March for 30 days: it is good on the whole of 4 April.
    const { id, lastDay } = await redeem(me);
    expect(lastDay).toBe('2026-04-04');
    await expectRefusal(redeem(other), 'OUT_OF_STOCK');

    app.clock.set(new Date('2026-04-04T15:59:00.000Z'));
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

  describe('typed digits', () => {
    /** A voucher, its digits, and how a keeper types any. */
    const issued = async () => {
      const [me] = (await givenRich(app, 1, 100)) as [Actor];
      const rewardId = await givenReward(app, shop, 5, 5);
      const { id: voucherId, number } = await app.as(me).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
      const { qrText, shortCode } = await app.as(me).call('getVoucherCode', { params: { voucherId } });
      const right = shortCode!.replace(/\s/g, '');
      return { number, qrText: qrText!, right, wrong: `${number}${right.endsWith('0000') ? '1111' : '0000'}` };
    };
    const verify = (code: string, keeper = shop.keeper) => app.as(keeper).call('verifyVoucher', { body: { code } });

    test('are guessed five times for a voucher, and then not even right ones count; a scan does, and so do the digits elsewhere', async () => {
      const { qrText, right, wrong } = await issued();
      const other = await givenShop(app, `另一家店 ${right}`);
      for (let i = 0; i < 5; i++) await expectRefusal(verify(wrong), 'VOUCHER_CODE_INVALID');
      await expectRefusal(verify(wrong), 'VOUCHER_TRIES_USED', { minutes: 15 });
      await expectRefusal(verify(right), 'VOUCHER_TRIES_USED', { minutes: 15 });
      // Right digits, at a counter that has not guessed: the voucher is another shop's.
      await expectRefusal(verify(right, other.keeper), 'FORBIDDEN');
      expect((await verify(qrText)).voucher).toMatchObject({ state: 'verified' });
    });

    test('of a number that nobody has are refused alike', async () => {
      const { number } = await issued();
      const nobody = `${number === '10000000' ? '10000001' : '10000000'}0000`;
      for (let i = 0; i < 5; i++) await expectRefusal(verify(nobody), 'VOUCHER_CODE_INVALID');
      await expectRefusal(verify(nobody), 'VOUCHER_TRIES_USED');
    });

    test('that were right a minute ago say nothing more than wrong ones; the scan of then is told to be out of date', async () => {
      const { right, qrText } = await issued();
      app.clock.advance(2);
      await expectRefusal(verify(right), 'VOUCHER_CODE_INVALID');
      await expectRefusal(verify(qrText), 'VOUCHER_CODE_EXPIRED');
    });

    test('twenty wrong ones at once are five tries', async () => {
      const { wrong } = await issued();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          verify(wrong).then(
            () => 'taken',
            ({ code }: { code: string }) => code,
          ),
        ),
      );
      expect(answers.filter((code) => code === 'VOUCHER_CODE_INVALID')).toHaveLength(5);
      expect(answers.filter((code) => code === 'VOUCHER_TRIES_USED')).toHaveLength(15);
    });

    test('of thirty numbers are all that a counter may get wrong; right ones do not count', async () => {
      const keeper = (await givenShop(app, '猜号码的店')).keeper;
      for (let i = 0; i < 30; i++) await expectRefusal(verify(`200000${String(i).padStart(2, '0')}0000`, keeper), 'VOUCHER_CODE_INVALID');
      await expectRefusal(verify('200000990000', keeper), 'VOUCHER_TRIES_USED');
      for (let i = 0; i < 31; i++) {
        const { right } = await issued();
        expect((await verify(right)).voucher).toMatchObject({ state: 'verified' });
      }
    });
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

  test('are verified until the last minute of their last day, and not a minute later', async () => {
    app.clock.set(TEST_NOW);
    const [me] = (await givenRich(app, 1, 100)) as [Actor];
    const rewardId = await givenReward(app, shop, 2, 2);
    const redeem = () => app.as(me).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
    const [first, second] = [await redeem(), await redeem()];
    const verify = async (voucherId: number) => {
      const { shortCode } = await app.as(me).call('getVoucherCode', { params: { voucherId } });
      return app.as(shop.keeper).call('verifyVoucher', { body: { code: shortCode! } });
    };
    app.clock.set(new Date('2026-04-04T15:59:00.000Z'));
    expect(await verify(first.id)).toMatchObject({ voucher: { state: 'verified', lastDay: '2026-04-04' } });
    app.clock.advance(1);
    await expectRefusal(verify(second.id), 'VOUCHER_EXPIRED', { lastDay: '2026-04-04' });
  });

  test('are redeemed from the first moment of the first day of a reward until the last of its last', async () => {
    app.clock.set(TEST_NOW);
    const [me] = (await givenRich(app, 1, 100)) as [Actor];
    const rewardId = await givenReward(app, shop, 9, 9);
    const days = { firstDay: '2026-03-06', lastDay: '2026-03-07' };
    const update = (body: object) => app.as(shop.keeper).call('updateReward', { params: { rewardId }, body });
    expect(await update(days)).toMatchObject(days);
    // What is not sent stays, and what is sent back as it came changes nothing.
    expect(await update({ title: '毛巾' })).toMatchObject(days);
    expect(await update(days)).toMatchObject(days);
    const redeem = async (at: string) => {
      app.clock.set(new Date(at));
      return app.as(me).call('redeemReward', { params: { rewardId }, body: { price: 10 } });
    };
    const offered = async () => (await app.as().call('listRewards', { query: { pageSize: 100 } })).items.some(({ id }) => id === rewardId);
    await expectRefusal(redeem('2026-03-05T15:59:59.999Z'), 'REWARD_NOT_AVAILABLE');
    await redeem('2026-03-05T16:00:00.000Z');
    await redeem('2026-03-07T15:59:59.999Z');
    expect(await offered()).toBe(true);
    await expectRefusal(redeem('2026-03-07T16:00:00.000Z'), 'REWARD_NOT_AVAILABLE');
    expect(await offered()).toBe(false);
  });
});

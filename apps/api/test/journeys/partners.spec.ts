import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReward, givenRich, givenShop, type Shop } from '../builders/rewards.js';
import { givenStaff } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, type TestApp, type TestPlace } from '../support/index.js';
import { statementsOf } from '../support/statements.js';

describe.each(engines)('partners on %s', (engine) => {
  let place: TestPlace;
  let app: TestApp;
  let platform: Actor;
  let shop: Shop;
  let me: Actor;
  beforeAll(async () => {
    place = await freshPlace(engine);
    app = await startTestApp({ place });
    platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
    shop = await givenShop(app, '便民理发店');
    await givenShop(app, '惠民超市');
    [me] = (await givenRich(app, 1, 100)) as [Actor];
  });
  afterAll(async () => {
    await app.close();
    await place.remove();
  });

  const update = (body: object, partnerId = shop.id) => app.as(platform).call('updatePartner', { params: { partnerId }, body });

  test('change one thing and keep the rest; the trail has the change, not the phone', async () => {
    const moved = await update({ address: '滨河街道便民广场', contactPhone: '0477-8522222' });
    expect(moved).toMatchObject({
      name: '便民理发店',
      address: '滨河街道便民广场',
      contactName: '苏日娜',
      contactPhoneMasked: expect.not.stringContaining('8522222'),
    });
    const [entry] = await app.get(Db).em.findBy(AuditEntry, { action: 'partner.update', subjectId: shop.id });
    expect(entry!.data).toEqual({ address: '滨河街道便民广场', contactPhone: true });
  });

  test('nothing to change changes nothing; a name twice, a region or a partner that is none are refused', async () => {
    const before = await app.get(Db).em.countBy(AuditEntry, { action: 'partner.update' });
    expect(await update({})).toMatchObject({ address: '滨河街道便民广场' });
    await expectRefusal(update({ name: '惠民超市' }), 'PARTNER_NAME_TAKEN');
    await expectRefusal(update({ regionCode: '999999' }), 'REGION_UNKNOWN');
    await expectRefusal(update({ disabled: true }, 9999), 'NOT_FOUND', { what: 'partner' });
    expect(await app.get(Db).em.countBy(AuditEntry, { action: 'partner.update' })).toBe(before);
  });

  test('disabled, its rewards are offered to nobody; a voucher in hand is still verified; enabled, all is as before', async () => {
    const rewardId = await givenReward(app, shop, 5, 5);
    const volunteer = app.as(me);
    const offered = async () => (await volunteer.call('listRewards', { query: {} })).items.map(({ id }) => id);
    const redeem = () => volunteer.call('redeemReward', { params: { rewardId }, body: { price: 10 } });
    const { id: voucherId } = await redeem();

    await update({ disabled: true });
    expect(await offered()).not.toContain(rewardId);
    expect(await volunteer.call('getReward', { params: { rewardId } })).toMatchObject({
      whyNot: expect.any(String),
      actions: expect.not.arrayContaining(['redeem']),
    });
    await expectRefusal(redeem(), 'REWARD_NOT_AVAILABLE', { reason: 'paused' });

    const { qrText } = await volunteer.call('getVoucherCode', { params: { voucherId } });
    const verified = await app.as(shop.keeper).call('verifyVoucher', { body: { code: qrText! } });
    expect(verified.voucher).toMatchObject({ id: voucherId, state: 'verified' });

    await update({ disabled: false });
    expect(await offered()).toContain(rewardId);
    await redeem();
  });

  test('are listed with the rewards of each, in as many statements for many as for one', async () => {
    const other = await givenShop(app, '草原书屋');
    for (let i = 0; i < 3; i++) await givenReward(app, other, 5, 5);
    const list = (q?: string) => app.as(platform).call('listPartners', { query: q === undefined ? {} : { q } });
    const { items } = await list();
    expect(items.map(({ name, rewards }) => [name, rewards])).toEqual([
      ['草原书屋', 3],
      ['惠民超市', 0],
      ['便民理发店', 1],
    ]);
    expect(await list('没有')).toMatchObject({ items: [], total: 0 });
    const [one, all] = [await statementsOf(app, () => list('草原书屋')), await statementsOf(app, () => list())];
    expect(all).toHaveLength(one.length);
  });
});

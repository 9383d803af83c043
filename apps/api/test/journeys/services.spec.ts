import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { shanghaiDay } from '../../src/kit/clock/index.js';
import { Tx } from '../../src/kit/db/index.js';
import { ServiceItems } from '../../src/modules/services/index.js';
import { givenStaff } from '../builders/staff.js';
import { expectRefusal } from '../builders/refusals.js';
import { item, type ItemInput } from '../builders/services.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

describe.each(engines)('the menu on %s', (engine) => {
  let app: TestApp;
  let platform: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const create = (change: Partial<ItemInput> = {}) => app.as(platform).call('createServiceItem', { body: item(change) });
  const update = (itemId: number, change: Partial<ItemInput>) =>
    app.as(platform).call('updateServiceItem', { params: { itemId }, body: item(change) });
  const titles = async (query: object, actor?: Actor) =>
    (await app.as(actor).call('listServiceItems', { query: { pageSize: 100, ...query } })).items.map(({ title }) => title);

  test('shows an item to anybody, in words, with times that can be ordered', async () => {
    const made = await create();
    const seen = await app.as().call('getServiceItem', { params: { itemId: made.id } });
    expect(seen).toMatchObject({
      ...made,
      colourName: '民生关爱',
      categoryName: '养老助残',
      skillNames: ['理发'],
      teamName: '民生关爱专业队',
      hoursText: '周一至周五 8:30–17:30',
      orders: 0,
      averageRating: null,
    });
    // It is Thursday, 9:00; acceptance and dispatch may take three hours.
    expect(seen.times.slice(0, 4)).toEqual([
      '2026-03-05T04:00:00.000Z',
      '2026-03-05T06:00:00.000Z',
      '2026-03-05T08:00:00.000Z',
      '2026-03-06T00:30:00.000Z',
    ]);
    expect(seen.times).toHaveLength(8);
    await expectRefusal(app.as().call('getServiceItem', { params: { itemId: 99999 } }), 'NOT_FOUND');
  });

  test('is found by colour, words and region, the seven colours in their order', async () => {
    await create({ title: '法律咨询一次', colour: 'purple', category: 'legal' });
    await create({ title: '党员结对探访', colour: 'red', regionCodes: ['150603001', '150603002001'] });
    expect(await titles({ q: '法律咨询' })).toEqual(['法律咨询一次']);
    expect(await titles({ colour: 'red' })).toEqual(['党员结对探访']);
    expect((await titles({})).slice(0, 1)).toEqual(['党员结对探访']);
    expect((await titles({})).at(-1)).toBe('法律咨询一次');
    const offeredIn = async (regionCode: string) => (await titles({ regionCode })).includes('党员结对探访');
    expect(await Promise.all(['150603001', '150603001001', '150603002001', '150603002', '150603'].map(offeredIn))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    await expectRefusal(app.as().call('listServiceItems', { query: { regionCode: '990000' } }), 'REGION_UNKNOWN');
    const page = await app.as().call('listServiceItems', { query: { page: 2, pageSize: 2 } });
    expect(page).toMatchObject({ total: 3, page: 2, items: [{ title: '法律咨询一次' }] });
  });

  test('hides what is switched off from everybody but the platform', async () => {
    const { id } = await create({ title: '停办的服务' });
    const off = await update(id, { title: '停办的服务', offered: false, summary: '暂停。' });
    expect(off).toMatchObject({ offered: false, summary: '暂停。' });
    const resident = actorOf({ accountId: 77 });
    for (const actor of [undefined, resident]) {
      expect(await titles({ all: 'true', q: '停办' }, actor)).toEqual([]);
      await expectRefusal(app.as(actor).call('getServiceItem', { params: { itemId: id } }), 'NOT_FOUND');
    }
    expect(await titles({ q: '停办' }, platform)).toEqual([]);
    expect(await titles({ all: 'true', q: '停办' }, platform)).toEqual(['停办的服务']);
    expect((await app.as(platform).call('getServiceItem', { params: { itemId: id } })).times).toEqual([]);
  });

  test('takes only what the district knows, and a title once', async () => {
    await expectRefusal(create({ title: '一', skills: ['magic'] }), 'INVALID_INPUT');
    await expectRefusal(create({ title: '变戏法', skills: ['magic'] }), 'SKILL_UNKNOWN');
    await expectRefusal(create({ title: '变戏法', category: 'magic' }), 'CATEGORY_UNKNOWN');
    await expectRefusal(create({ title: '变戏法', regionCodes: ['990000'] }), 'REGION_UNKNOWN');
    // The city is above the district.
    await expectRefusal(create({ title: '变戏法', regionCodes: ['1506'] }), 'REGION_UNKNOWN');
    await expectRefusal(create({ title: '变戏法', hours: { weekdays: [1], from: '18:00', to: '18:00' } }), 'OPEN_HOURS_WRONG');
    await expectRefusal(create({ title: '变戏法', hours: { weekdays: [1], from: '22:00', to: '06:00' } }), 'OPEN_HOURS_WRONG');
    const settled = await Promise.allSettled([1, 2, 3].map(() => create({ title: '只此一项' })));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectRefusal(create({ title: '只此一项' }), 'SERVICE_TITLE_TAKEN');
    const other = await create({ title: '另外一项' });
    await expectRefusal(update(other.id, { title: '只此一项' }), 'SERVICE_TITLE_TAKEN');
    await expectRefusal(update(99999, {}), 'NOT_FOUND');
    expect(await titles({ q: '变戏法' })).toEqual([]);
  });

  test('is written by the platform only, once for each request, and leaves a trail', async () => {
    const reviewer = await givenStaff(app, '审核员', { role: 'reviewer', scope: { kind: 'region', code: '150603' } });
    await expectRefusal(app.as(reviewer).call('createServiceItem', { body: item({ title: '越权' }) }), 'FORBIDDEN');
    const key = { idempotencyKey: 'menu-0001' };
    const body = item({ title: '擦玻璃', colour: 'green', category: 'community', skills: [] });
    const [first, second] = [
      await app.as(platform).call('createServiceItem', { body }, key),
      await app.as(platform).call('createServiceItem', { body }, key),
    ];
    expect(second).toEqual(first);
    await update(first.id, { title: '擦玻璃', usualMinutes: 90 });
    const trail = await app.as(platform).call('listAudit', { query: { subject: 'serviceItem', subjectId: first.id } });
    expect(trail.items.map(({ summary }) => summary)).toEqual([
      `修改服务项目（服务项目 #${first.id}）`,
      `新建服务项目（服务项目 #${first.id}）`,
    ]);
  });

  test('counts orders and ratings without losing one', async () => {
    const { id } = await create({ title: '数得清' });
    const items = app.get(ServiceItems);
    await Promise.all(
      [5, 4, 4].map((stars) =>
        app.get(Tx).run(async (em) => {
          await items.countOrder(em, id);
          await items.countRating(em, id, stars);
        }),
      ),
    );
    expect(await app.as().call('getServiceItem', { params: { itemId: id } })).toMatchObject({ orders: 3, averageRating: 4.3 });
  });

  test('opens by the calendar of holidays: none on New Year’s Day 2027, some on a worked Saturday', async () => {
    const { id } = await create({ title: '看日历的服务' });
    const seen = async (now: string) => {
      app.clock.set(new Date(now));
      const { times, openDays } = await app.as().call('getServiceItem', { params: { itemId: id } });
      return { days: [...new Set(times.map((at) => shanghaiDay(new Date(at))))], openDays };
    };
    const newYear = await seen('2026-12-31T08:00:00.000Z');
    expect(newYear.days).toEqual(['2027-01-04', '2027-01-05', '2027-01-06']);
    expect(newYear.openDays.slice(0, 2)).toEqual(['2026-12-31', '2027-01-04']);
    const national = await seen('2026-09-30T08:00:00.000Z');
    expect(national.days).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
    expect(national.openDays.slice(0, 5)).toEqual(['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
  });
});

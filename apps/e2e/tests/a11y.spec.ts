import { faultsOn, pastTheEdge, settled, smallTargetsOn } from '../src/accessible.js';
import type { District, Person } from '../src/district.js';
import { ordered } from '../src/orders.js';
import type { Phone } from '../src/phone.js';
import { expect, test } from '../src/test.js';
import { wished } from '../src/wishes.js';

// Each test opens many pages and changes nothing.
test.describe.configure({ timeout: 300_000 });

/** Console pages by person; numbers are ids of the seed. Rows that open a drawer are opened. */
const desks: Record<string, { pages: readonly string[]; drawers: readonly string[] }> = {
  tushuguan: {
    pages: ['', 'projects', 'projects/new', 'projects/1', 'slots/1', 'slots/1/check-in', 'confirmations', 'join-code'],
    drawers: ['manual-entries'],
  },
  shenhe: { pages: ['review', 'stars'], drawers: ['volunteers', 'wishes', 'spot-checks', 'appeals'] },
  diaodu: { pages: ['', 'orders', 'orders/1', 'order-figures'], drawers: ['orders/list', 'teams'] },
  huawu: { pages: ['', 'hotline'], drawers: [] },
  chaoshi: { pages: ['verify'], drawers: ['rewards'] },
  pingtai: { pages: ['partners', 'import', 'demo-clock'], drawers: ['organisations', 'staff', 'audit', 'services'] },
};

for (const [login, { pages, drawers }] of Object.entries(desks))
  test(`the console of ${login} can be read by everybody`, async ({ openConsole }) => {
    const desk = await openConsole();
    await desk.logIn(login);
    for (const path of [...pages, ...drawers]) {
      await desk.page.goto(`/admin/${path}`);
      await desk.on(/./);
      expect.soft(await faultsOn(desk.page), path || 'today').toEqual([]);
      expect.soft(await pastTheEdge(desk.page), `${path || 'today'} on a phone`).toBe(0);
      if (!drawers.includes(path)) continue;
      await desk.page.locator('tr.opens').first().click();
      await expect(desk.dialog).toBeVisible();
      expect.soft(await faultsOn(desk.page), `${path}, opened`).toEqual([]);
    }
  });

test('a dispatch and a call can be read by everybody', async ({ openConsole, district }) => {
  const { order } = await ordered(district, 'accepted');
  const desk = await openConsole();
  await desk.logIn('diaodu');
  await desk.page.goto(`/admin/orders/${order.id}`);
  await desk.press('派单');
  await expect(desk.dialog.getByRole('checkbox').first()).toBeVisible();
  expect.soft(await faultsOn(desk.page), 'dispatch').toEqual([]);
  await desk.page.goto('/admin/hotline');
  await desk.page.getByLabel('来电号码').fill('0477-8530000');
  await desk.press('查找');
  await expect(desk.page.locator('.person-take').first()).toBeVisible();
  await desk.page.locator('.menu-item').first().click();
  await expect(desk.page.getByRole('radiogroup', { name: '上门时间' })).toBeVisible();
  expect.soft(await faultsOn(desk.page), 'call').toEqual([]);
});

test('a review and the login can be read by everybody', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.page.goto('/admin/login');
  await expect(desk.page.locator('.demo-account').first()).toBeVisible();
  expect.soft(await faultsOn(desk.page), 'login').toEqual([]);
  await desk.logIn('shenhe');
  await desk.go('项目审核');
  await desk.page.locator('tr.opens').first().click();
  await expect(desk.button('退回')).toBeVisible();
  expect.soft(await faultsOn(desk.page), 'review').toEqual([]);
  await desk.press('退回');
  await expect(desk.dialog).toBeVisible();
  expect.soft(await faultsOn(desk.page), 'asking for a reason').toEqual([]);
});

const guests = [
  'pages/home',
  'pages/mine',
  'packages/join',
  'packages/account/login',
  'packages/activities/detail/index?id=1',
  'packages/orders/form/index?id=1',
];
const main = [
  'pages/home',
  'pages/activities',
  'packages/activities/detail/index?id=1',
  'pages/orders',
  'pages/messages',
  'pages/mine',
  'packages/me/stars',
  'packages/leaderboard',
  'packages/rewards/list',
  'packages/settings/settings',
  'packages/orders/colour',
  'packages/orders/item/index?id=1',
  'packages/orders/form/index?id=1',
  'packages/orders/offers',
  'packages/orders/duties',
  'packages/wishes/wall',
  'packages/wishes/post',
  'packages/teams',
];
const further = ['me/ledger', 'me/profile', 'activities/mine', 'attendance/records', 'rewards/vouchers', 'orders/mine', 'wishes/mine'].map(
  (path) => `packages/${path}`,
);

/** An order under way and a claimed wish, with resident and volunteer. */
async function underWay(district: District): Promise<{ resident: Person; mine: string[]; volunteer: Person; theirs: string[] }> {
  const { order, resident, volunteer } = await ordered(district, 'dispatched');
  const { wish } = await wished(district, 'claimed', { wisher: resident, volunteer });
  const of = (page: string) => `packages/orders/${page}/index?id=${order.id}`;
  const wishPage = `packages/wishes/wish/index?id=${wish.id}`;
  return { resident, mine: [of('order'), of('code'), wishPage], volunteer, theirs: [of('duty'), wishPage] };
}

async function show(phone: Phone, path: string): Promise<void> {
  await phone.open(path.includes('?') ? `/${path}` : `/${path}/index`);
  await phone.on(/./);
}

test('the phone can be read by everybody', async ({ openPhone, district }) => {
  const guest = await openPhone();
  for (const path of guests) {
    await show(guest, path);
    expect.soft(await faultsOn(guest.page), `${path}, guest`).toEqual([]);
  }
  const phone = await openPhone();
  await phone.of(await district.shown('veteran'));
  for (const path of [...main, ...further]) {
    await show(phone, path);
    expect.soft(await faultsOn(phone.page), path).toEqual([]);
  }
  const { resident, mine, volunteer, theirs } = await underWay(district);
  for (const [person, pages] of [
    [resident, mine],
    [volunteer, theirs],
  ] as const) {
    await phone.of(person);
    for (const path of pages) {
      await show(phone, path);
      expect.soft(await faultsOn(phone.page), path).toEqual([]);
    }
  }
});

test('elder mode 关怀版: contrast of 7:1, type from 20 px, targets from 56 px, four choices at home', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await phone.of(await district.shown('veteran'));
  expect(await smallTargetsOn(phone.page), 'outside elder mode some are smaller').not.toEqual([]);
  await phone.tap('切换到关怀版');
  const look = async (path: string) => {
    await show(phone, path);
    expect.soft(await faultsOn(phone.page, { enhanced: true }), path).toEqual([]);
    expect.soft(await smallTargetsOn(phone.page), `${path}: below 56 px`).toEqual([]);
    await expect.soft(phone.page.getByRole('main'), path).toHaveCSS('font-size', /^[2-9]\d/);
  };
  for (const path of main) await look(path);
  const { resident, mine, volunteer, theirs } = await underWay(district);
  for (const [person, pages] of [
    [resident, mine],
    [volunteer, theirs],
  ] as const) {
    await phone.of(person);
    for (const path of pages) await look(path);
  }
  await phone.open('/pages/orders/index');
  await expect(phone.at('.colour-tile')).toHaveCount(4);
  await phone.open();
  const choices = phone.page.getByRole('main').getByRole('button').filter({ visible: true });
  await expect(choices.and(phone.page.locator('.grid__one')).first()).toBeVisible();
  await settled(phone.page);
  // The switch of the mode and the scan in the header are not counted.
  expect(await choices.and(phone.page.locator(':not(.home__mode)')).count()).toBeLessThanOrEqual(4);
  await phone.tap('找活动');
  await expect(phone.button('搜索')).toBeVisible();
  await phone.open();
  await phone.tap('更多功能');
  await expect(phone.button('更多功能')).toBeHidden();
  await expect(phone.button('回馈激励')).toBeVisible();
});

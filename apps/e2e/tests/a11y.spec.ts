import type { Page } from '@playwright/test';
import { faultsOn, pastTheEdge, settled, smallTargetsOn } from '../src/accessible.js';
import type { Console } from '../src/console.js';
import { logins, openPage, walk } from '../src/every-page.js';
import { everyConsolePage } from '../src/examples.js';
import { ordered } from '../src/orders.js';
import { expect, test } from '../src/test.js';

// Each test opens many pages and changes nothing.
for (const [role, login] of Object.entries(logins))
  test(`the console of ${login} can be read by everybody`, async ({ openConsole, district }) => {
    const desks = new Map<string, Console>();
    const deskOf = async (of: string) => {
      const desk = desks.get(of) ?? (await openConsole());
      if (!desks.has(of)) await desk.logIn(logins[of as keyof typeof logins]);
      desks.set(of, desk);
      return desk;
    };
    await readable((await deskOf(role)).page, 'today');
    for (const page of everyConsolePage.filter(({ roles }) => roles[0] === role)) {
      // Whoever finds nothing in the list leaves it to the next role.
      for (const reader of page.roles) {
        const desk = await deskOf(reader);
        await openPage(desk, page, district);
        await readable(desk.page, `${page.path}, ${reader}`);
        if (!(await holdsSomething(desk))) continue;
        await readDrawer(desk, page.path);
        break;
      }
    }
  });

async function readable(page: Page, what: string): Promise<void> {
  expect.soft(await faultsOn(page), what).toEqual([]);
  expect.soft(await pastTheEdge(page), `${what}, on a phone`).toBe(0);
}

/** Each table, if any, has a row. */
async function holdsSomething({ page }: Console): Promise<boolean> {
  return (await page.locator('tbody:not(:has(tr.ant-table-row))').count()) === 0;
}

/** What the first row opens beside the list; where it leads to a page of its own, that is looked at as one. */
async function readDrawer(desk: Console, path: string): Promise<void> {
  const row = desk.page.locator('tr.opens').first();
  if (!(await row.isVisible())) return;
  await row.click();
  await desk.page.waitForFunction(
    (list) => document.querySelector('[data-page]')?.getAttribute('data-page') !== list || document.querySelector('[role=dialog]'),
    path,
  );
  if (!(await desk.dialog.isVisible())) return;
  expect.soft(await faultsOn(desk.page), `${path}, opened`).toEqual([]);
  await desk.page.locator('.ant-drawer-close').click();
  await expect(desk.page.locator('.ant-drawer')).toBeHidden();
}

test('a dispatch and a call can be read by everybody', async ({ openConsole, district }) => {
  const { order } = await ordered(district, 'accepted');
  const desk = await openConsole();
  await desk.logIn('diaodu', `/admin/orders/${order.id}`);
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

test('the phone can be read by everybody', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await walk(phone, district, async (address) => expect.soft(await faultsOn(phone.page), address).toEqual([]));
});

test('elder mode 关怀版: contrast of 7:1, type from 20 px, targets from 56 px, four choices at home', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await phone.open();
  expect(await smallTargetsOn(phone.page), 'outside elder mode some are smaller').not.toEqual([]);
  await phone.tap('切换到关怀版');
  await walk(phone, district, async (address) => {
    expect.soft(await faultsOn(phone.page, { enhanced: true }), address).toEqual([]);
    expect.soft(await smallTargetsOn(phone.page), `${address}: below 56 px`).toEqual([]);
    await expect.soft(phone.page.getByRole('main'), address).toHaveCSS('font-size', /^[2-9]\d/);
  });
  await phone.of(await district.shown('veteran'), '/pages/orders/index');
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

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { environment } from './src/environment.js';
import { expect, test } from './src/test.js';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

/** Waits until the page is at rest, then takes its picture. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly me: unknown;
}

async function demoSession(account: string): Promise<Session> {
  const answer = await fetch(`${environment.url}/api/v1/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return (await answer.json()) as Session;
}

/** Stores a session as the phone does. */
async function logIn(page: Page, { accessToken, refreshToken, me }: Session, elder: boolean): Promise<void> {
  await page.goto('/admin/mark.svg');
  await page.evaluate((entries) => entries.forEach(([key, data]) => localStorage.setItem(`zyh.${key}`, JSON.stringify({ data }))), [
    ['tokens', { accessToken, refreshToken }],
    ['me', me],
    ['elder', elder],
  ] as [string, unknown][]);
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const phonePages = {
  home: '/pages/home/index',
  activities: '/pages/activities/index',
  activity: '/packages/activities/detail/index?id=1',
  mine: '/pages/mine/index',
  stars: '/packages/me/stars/index',
  leaderboard: '/packages/leaderboard/index',
  rewards: '/packages/rewards/list/index',
  voucher: '/packages/rewards/voucher/index?id=1',
  records: '/packages/attendance/records/index',
  offers: '/packages/orders/offers/index',
  wishes: '/packages/wishes/wall/index',
  teams: '/packages/teams/index',
};
/** Pages that are also taken in 关怀版. */
const elderPages = ['home', 'activity', 'mine', 'offers', 'wishes'];

for (const elder of [false, true])
  test(`phone${elder ? ', elder mode' : ''}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: environment.url, ...phone });
    const page = await context.newPage();
    await logIn(page, await demoSession('volunteer'), elder);
    for (const [name, path] of Object.entries(phonePages)) {
      if (elder && !elderPages.includes(name)) continue;
      await page.goto('about:blank');
      await page.goto(`/#${path}`);
      await expect(page.getByRole('main').first()).toBeVisible();
      await keep(page, `phone-${name}${elder ? '-elder' : ''}`);
    }
    await context.close();
  });

for (const elder of [false, true])
  test(`phone, resident${elder ? ', elder mode' : ''}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: environment.url, ...phone });
    const page = await context.newPage();
    const session = await demoSession('resident');
    await logIn(page, session, elder);
    const orders = await fetch(`${environment.url}/api/v1/orders?open=true`, {
      headers: { authorization: `Bearer ${session.accessToken}` },
    });
    const { items } = (await orders.json()) as { items: { id: number; actions: string[] }[] };
    const shown = items.find(({ actions }) => actions.includes('showCode')) ?? items[0]!;
    for (const [name, path] of Object.entries({
      orders: '/pages/orders/index',
      'orders-colour': '/packages/orders/colour/index?colour=yellow',
      order: `/packages/orders/order/index?id=${shown.id}`,
      'order-code': `/packages/orders/code/index?id=${shown.id}`,
    })) {
      await page.goto('about:blank');
      await page.goto(`/#${path}`);
      await expect(page.getByRole('main').first()).toBeVisible();
      await keep(page, `phone-${name}${elder ? '-elder' : ''}`);
    }
    await context.close();
  });

test('phone, newcomer', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: environment.url, ...phone });
  const page = await context.newPage();
  await page.goto('/');
  await keep(page, 'phone-newcomer');
  await page.goto('/#/packages/join/index');
  await keep(page, 'phone-join');
  await context.close();
});

test('console', async ({ openConsole }) => {
  const organiser = await openConsole();
  await organiser.page.goto('/admin/login');
  await keep(organiser.page, 'console-login');
  await organiser.logIn('tushuguan');
  await keep(organiser.page, 'console-today');
  for (const [name, path] of [
    ['draft', '/projects/new'],
    ['project', '/projects/1'],
    ['confirmations', '/confirmations'],
  ] as const) {
    await organiser.page.goto(`/admin${path}`);
    await keep(organiser.page, `console-${name}`);
  }
  await organiser.page.goto('/admin/projects/1');
  await organiser.page.getByText('签到屏').first().click();
  await expect(organiser.page.getByLabel('签到二维码')).toBeVisible();
  await keep(organiser.page, 'console-check-in');

  const reviewer = await openConsole();
  await reviewer.logIn('shenhe');
  await reviewer.go('项目审核');
  await keep(reviewer.page, 'console-review-queue');
  await reviewer.page.getByRole('row').nth(1).click();
  await keep(reviewer.page, 'console-review');

  await reviewer.go('微心愿');
  await keep(reviewer.page, 'console-wishes');
  await reviewer.row('待审核').first().click();
  await keep(reviewer.page, 'console-wish');

  const coordinator = await openConsole();
  await coordinator.logIn('diaodu');
  await keep(coordinator.page, 'console-today-coordinator');
  await coordinator.go('派单台');
  await keep(coordinator.page, 'console-board');
  await coordinator.go('订单查询');
  await coordinator.row('待派单').first().click();
  await keep(coordinator.page, 'console-order');
  await coordinator.page.keyboard.press('Escape');
  await coordinator.go('点单统计');
  await keep(coordinator.page, 'console-order-figures');
  await coordinator.go('专业队');
  await keep(coordinator.page, 'console-teams');

  const operator = await openConsole();
  await operator.logIn('huawu');
  await operator.go('热线点单');
  await keep(operator.page, 'console-hotline');

  const platform = await openConsole();
  await platform.logIn('pingtai');
  await platform.go('服务菜单');
  await keep(platform.page, 'console-services');
  await platform.press('新增服务项目');
  await keep(platform.page, 'console-service-form');
  await platform.press('取消', platform.dialog);
  await platform.go('审计记录');
  await keep(platform.page, 'console-audit');
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { environment } from './src/environment.js';
import { expect, test } from './src/test.js';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });

/** Lets the page come to rest, then keeps its picture. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function demoSession(account: string): Promise<{ accessToken: string; refreshToken: string; me: unknown }> {
  const answer = await fetch(`${environment.url}/api/v1/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return (await answer.json()) as { accessToken: string; refreshToken: string; me: unknown };
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
};

for (const elder of [false, true])
  test(`phone${elder ? ', elder mode' : ''}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: environment.url, ...phone });
    const page = await context.newPage();
    const { accessToken, refreshToken, me } = await demoSession('volunteer');
    await page.goto('/admin/mark.svg');
    await page.evaluate((entries) => entries.forEach(([key, data]) => localStorage.setItem(`zyh.${key}`, JSON.stringify({ data }))), [
      ['tokens', { accessToken, refreshToken }],
      ['me', me],
      ['elder', elder],
    ] as [string, unknown][]);
    for (const [name, path] of Object.entries(phonePages)) {
      if (elder && !['home', 'activity', 'mine'].includes(name)) continue;
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

  const platform = await openConsole();
  await platform.logIn('pingtai');
  await platform.go('审计记录');
  await keep(platform.page, 'console-audit');
});

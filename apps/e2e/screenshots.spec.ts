import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { cacheFolder, fromRoot } from '../../scripts/lib/root.mjs';
import { logins, openPage, walk } from './src/every-page.js';
import { everyConsolePage } from './src/examples.js';
import type { Phone } from './src/phone.js';
import { expect, test } from './src/test.js';

const readme = fromRoot('docs', 'screenshots');
const all = cacheFolder('screenshots');

/** Waits until the page is at rest, then takes its picture. */
async function keep(page: Page, folder: string, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
const fileName = (address: string) =>
  address
    .replace(/^\/|\/index|\?.*/g, '')
    .replaceAll('/', '-')
    .replaceAll(':', '') || 'today';

test.describe.configure({ timeout: 600_000 });

test('README: phone', async ({ openPhone, district }) => {
  const volunteer = await openPhone();
  await volunteer.of(await district.shown('volunteer'));
  const show = async (phone: Phone, name: string, address: string) => {
    await phone.open(address);
    await keep(phone.page, readme, `phone-${name}`);
  };
  await show(volunteer, 'home', '/pages/home/index');
  await show(volunteer, 'activity', '/packages/activities/detail/index?id=1');
  await show(volunteer, 'mine', '/pages/mine/index');
  await show(volunteer, 'offers', '/packages/orders/offers/index');
  await volunteer.open();
  await volunteer.tap('切换到关怀版');
  await keep(volunteer.page, readme, 'phone-home-elder');

  const person = await district.shown('resident');
  const resident = await openPhone();
  await resident.of(person);
  const { items } = await person.api.call('listOrders', { query: { open: 'true' } });
  const shown = items.find(({ actions }) => actions.includes('showCode')) ?? items[0]!;
  await show(resident, 'orders', '/pages/orders/index');
  await show(resident, 'order', `/packages/orders/order/index?id=${shown.id}`);
  await resident.open();
  await resident.tap('切换到关怀版');
  await show(resident, 'orders-elder', '/pages/orders/index');
});

test('README: console', async ({ openConsole }) => {
  const organiser = await openConsole();
  await organiser.logIn('tushuguan');
  await organiser.page.goto('/admin/projects/1');
  await organiser.page.getByText('签到屏').first().click();
  await expect(organiser.page.getByLabel('签到二维码')).toBeVisible();
  await keep(organiser.page, readme, 'console-check-in');
  const coordinator = await openConsole();
  await coordinator.logIn('diaodu');
  await coordinator.go('派单台');
  await keep(coordinator.page, readme, 'console-board');
});

for (const mode of ['phone', 'phone-elder'])
  test(`every page: ${mode}`, async ({ openPhone, district }) => {
    const phone = await openPhone();
    await phone.open();
    if (mode === 'phone-elder') await phone.tap('切换到关怀版');
    await walk(phone, district, (address, viewer) =>
      keep(phone.page, join(all, mode), `${fileName(address)}${viewer === 'guest' ? '-guest' : ''}`),
    );
  });

for (const [role, login] of Object.entries(logins))
  test(`every page: console of ${login}`, async ({ openConsole, district }) => {
    const desk = await openConsole();
    await desk.logIn(login);
    const folder = join(all, `console-${login}`);
    await keep(desk.page, folder, 'today');
    for (const page of everyConsolePage.filter(({ roles }) => roles.includes(role))) {
      await openPage(desk, page, district);
      await keep(desk.page, folder, fileName(page.path));
    }
  });

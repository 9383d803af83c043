import type { Console } from '../../src/console.js';
import { expect, test } from '../../src/test.js';

/** Presses each link of the first page and comes back. */
async function pressAll(desk: Console, css: string): Promise<void> {
  // A press counts for the page that is shown, so the former page must be gone before the next press.
  const home = desk.page.locator('[data-page="/"]');
  const links = home.locator(css);
  const loaded = async () => {
    await expect(links.first()).toBeVisible();
    await expect(home.locator('.ant-skeleton')).toHaveCount(0);
  };
  await loaded();
  for (let i = 0; i < (await links.count()); i += 1) {
    const opens = (await links.nth(i).getAttribute('href'))?.includes('open=');
    await links.nth(i).click();
    await expect(home).toHaveCount(0);
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(desk.page.getByText('页面没有打开')).toBeHidden();
    if (opens) await desk.page.locator('.ant-drawer-close').click();
    await desk.page.getByRole('link', { name: '志愿红 管理台 首页' }).click();
    await loaded();
  }
}

for (const [login, role] of [
  ['tushuguan', '团体管理员'],
  ['shenhe', '审核员'],
  ['diaodu', '调度员'],
  ['huawu', '话务员'],
  ['chaoshi', '商户'],
  ['pingtai', '平台管理员'],
] as const)
  test(`what waits today, and every entry of the menu, for ${role}`, async ({ openConsole }) => {
    const desk = await openConsole();
    await desk.logIn(login);
    await expect(desk.page.locator('.header-scope')).toContainText(role);
    await pressAll(desk, '.tiles a');
    await pressAll(desk, '.shortcuts a');
    // In each short list: the link to the whole list, and its first line.
    if ((await desk.page.locator('.glances section').count()) > 0) await pressAll(desk, '.glances header a, .glance li:first-child a');

    for (const entry of await desk.menu.all()) {
      await desk.follow(entry);
      const refresh = desk.page.getByRole('button', { name: '刷新' });
      if (await refresh.isVisible()) await refresh.click();
    }
  });

test('pages that are not there, or not mine, lead home', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.page.goto('/admin/staff');
  await desk.page.getByLabel('登录名').fill('chaoshi');
  await desk.page.getByLabel('密码', { exact: true }).fill('zhiyuan2026hong');
  await desk.press('登录');
  await expect(desk.page.getByText('这一页不在您的职责范围内')).toBeVisible();
  await desk.press('回到今日待办');
  await desk.on(/，/);
  await desk.page.goto('/admin/nowhere');
  await expect(desk.page.getByText('没有这个页面')).toBeVisible();
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter');
  await desk.press('回到今日待办');
  await desk.on(/，/);
});

test('the demo clock goes forward in three steps', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.page.locator('a.demo-badge').click();
  await desk.on('演示时钟');
  const before = await desk.now();
  await desk.moveClock(1440 + 60 + 10);
  await expect.poll(async () => ((await desk.now()).getTime() - before.getTime()) / 60_000).toBeGreaterThanOrEqual(1510);
});

import { dayOf } from '../../src/days.js';
import { unique } from '../../src/district.js';
import { ordered } from '../../src/orders.js';
import { expect, test } from '../../src/test.js';

test('a service goes on the menu, is mended, taken off and put back', async ({ openConsole, district }) => {
  const title = `代写书信 ${unique()}`;
  const offered = async () => {
    const { items } = await district.staff('pingtai').call('listServiceItems', { query: { q: title } });
    return items.map(({ usualMinutes, teamOnly, needsDestination }) => ({ usualMinutes, teamOnly, needsDestination }));
  };
  const desk = await openConsole();
  const field = (label: string) => desk.dialog.getByLabel(label, { exact: true });
  await desk.logIn('pingtai');
  await desk.go('服务菜单');

  await test.step('what is missing is named; begun, and thrown away', async () => {
    await desk.press('新增服务项目');
    await desk.press('上架', desk.dialog);
    await expect(desk.page.getByText('请填写服务名称')).toBeVisible();
    await field('服务名称').fill('写了一半');
    await desk.press('取消', desk.dialog);
    await desk.press('继续填写');
    await desk.press('取消', desk.dialog);
    await desk.press('放弃');
    await desk.press('新增服务项目');
    await expect(field('服务名称')).toHaveValue('');
  });
  await test.step('put on the menu', async () => {
    await field('服务名称').fill(title);
    await desk.choose('颜色', /政策宣导/, desk.dialog);
    await field('做什么').fill('听您说，写成信，念给您听。');
    await field('为谁服务').fill('眼睛不好、不会写字的老人');
    await desk.choose('积分类别', '教育科普');
    for (const name of ['仅专业队正式队员', '点单时填写目的地']) await desk.dialog.getByRole('switch', { name }).click();
    await desk.dialog.getByRole('switch', { name: '仅专业队正式队员' }).click();
    await desk.dialog.getByRole('checkbox', { name: '周日' }).uncheck();
    await desk.dialog.getByRole('switch', { name: '在菜单上' }).click();
    await desk.dialog.getByRole('switch', { name: '在菜单上' }).click();
    await desk.press('上架', desk.dialog);
    await desk.told('已上架');
    expect(await offered()).toMatchObject([{ teamOnly: false, needsDestination: true }]);
  });
  await test.step('mended', async () => {
    await desk.page.getByPlaceholder('搜索服务名称').fill(title);
    await desk.page.locator('.ant-input-search-btn').click();
    await desk.row(title).click();
    await desk.press('修改');
    await field('通常时长').fill('45');
    await desk.press('保存');
    await desk.told('已保存');
    expect(await offered()).toMatchObject([{ usualMinutes: 45 }]);
  });
  await test.step('taken off the menu, and put back', async () => {
    const question = desk.page.locator('.ant-modal-confirm');
    for (const [action, left] of [
      ['下架', 0],
      ['上架', 1],
    ] as const) {
      await desk.press(action);
      await desk.press('取消', question);
      await desk.press(action);
      await desk.press(action, question);
      await desk.told(`已${action}`);
      await expect.poll(offered).toHaveLength(left);
    }
    await desk.page.locator('.ant-drawer-close').filter({ visible: true }).click();
  });
  await test.step('looked through by colour', async () => {
    const query = desk.page.getByRole('region', { name: '服务菜单' });
    await desk.choose('颜色', /专业支持/, query);
    await expect(desk.page.getByText('没有符合条件的记录')).toBeVisible();
    await desk.press('清除筛选');
    await expect(desk.row(/\d/).nth(1)).toBeVisible();
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^服务菜单-.+\.csv$/);
  });
});

test('the figures of orders are told by day, colour and community, for the days and the region asked for', async ({
  openConsole,
  district,
}) => {
  const { order } = await ordered(district, 'rated');
  // The day on which the order was placed, because the district's clock may have passed midnight since.
  const placed = dayOf(new Date(order.placedAt));
  const desk = await openConsole();
  const tile = (label: string) => desk.page.locator('.stat-tile').filter({ hasText: label }).first();
  await desk.logIn('diaodu');
  await desk.go('点单统计');
  await expect(tile('订单')).toBeVisible();

  await test.step('of one day', async () => {
    for (const end of await desk.page.getByLabel('点单日期').all()) {
      await end.click();
      await end.fill(placed);
      await end.press('Enter');
    }
    await expect(desk.page).toHaveURL(new RegExp(`from=${placed}&to=${placed}`));
    await expect(tile('办结率')).toContainText('办成');
  });
  await test.step('of one community', async () => {
    await desk.choose('地区', order.regionName);
    await expect(desk.page).toHaveURL(/regionCode=/);
    await expect(desk.row(order.regionName)).toBeVisible();
  });
  await test.step('sorted', async () => {
    const table = desk.page.locator('.ant-card', { hasText: '哪种颜色的服务多' });
    // Without the first sortable column, by which the table is sorted already.
    await expect(table.locator('th.ant-table-column-has-sorters').first()).toBeVisible();
    for (const column of (await table.locator('th.ant-table-column-has-sorters').all()).slice(1)) {
      await column.click();
      await expect(column).toHaveAttribute('aria-sort', /ascending|descending/);
    }
  });
});

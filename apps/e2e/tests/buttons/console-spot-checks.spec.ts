import { expect, test } from '../../src/test.js';

test('a reviewer draws projects, records what was seen, drops one; the organisation reads it', async ({ openConsole, district }) => {
  await district.published();
  const desk = await openConsole();
  const { page } = desk;
  const recorded = async () => {
    const { items } = await district.staff('shenhe').call('listSpotChecks', { query: { state: 'recorded' } });
    return items.find(({ words }) => words === '应到 5 人，实到 5 人');
  };
  await desk.logIn('shenhe');
  await desk.go('项目抽查');

  await test.step('drawn', async () => {
    await desk.press('抽取项目');
    await desk.press('取消', desk.dialog);
    await desk.press('抽取项目');
    await desk.dialog.getByLabel('抽几个').fill('2');
    await desk.press('开始抽取', desk.dialog);
    await desk.told(/抽到 2 个/);
  });
  await test.step('recorded', async () => {
    await desk.choose('状态', '待抽查');
    await desk.row('待抽查').first().click();
    await desk.press('记录结果');
    await desk.press('取消', desk.dialog);
    await desk.press('记录结果');
    await desk.press('记录并告知团体', desk.dialog);
    await expect(desk.dialog.getByText('请写明看到的情况')).toBeVisible();
    for (const choice of ['电话', '查阅记录', '现场', '严重问题', '需要改进', '未发现问题'])
      await desk.dialog.locator('.ant-radio-button-wrapper', { hasText: choice }).click();
    await desk.dialog.getByLabel('看到了什么').fill('应到 5 人，实到 5 人');
    await desk.press('记录并告知团体', desk.dialog);
    await desk.told('已记录，并告知团体');
    await expect.poll(recorded).toMatchObject({ finding: 'fine', way: 'onSite' });
  });
  await test.step('dropped', async () => {
    await page.goto('/admin/spot-checks?state=drawn');
    await desk.row('待抽查').first().click();
    await desk.press('撤销抽查');
    await desk.press('取消', desk.dialog);
    await desk.press('撤销抽查');
    await desk.press('项目已经取消', desk.dialog);
    await desk.press('撤销抽查', desk.dialog);
    await desk.told('已撤销');
  });
  await test.step('filtered, exported, and on to the project', async () => {
    await page.goto('/admin/spot-checks');
    await desk.choose('结果', '严重问题');
    await desk.press('清除筛选');
    const file = page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^项目抽查-.+\.csv$/);
    await desk.choose('结果', '未发现问题');
    await desk.row('未发现问题').first().click();
    const { title } = (await recorded())!;
    await page.locator('.ant-drawer-close').click();
    await desk.row(title).click();
    await page.getByRole('dialog').getByRole('link', { name: title }).click();
    await desk.on(title);
    await expect(page.getByText('应到 5 人，实到 5 人')).toBeVisible();
  });
});

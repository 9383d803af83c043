import { unique } from '../../src/district.js';
import { expect, test } from '../../src/test.js';

test('the list is searched, filtered, exported and paged', async ({ openConsole, district }) => {
  const { title } = await district.projectIn('published');
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('项目');
  await desk.page.getByPlaceholder('搜索项目名称').fill(title);
  await desk.page.locator('.ant-input-search-btn').click();
  await expect(desk.page).toHaveURL(/q=/);
  await desk.row(title).first().locator('td').last().click();
  await expect(desk.button('名单').first()).toBeVisible();
  await desk.page.goBack();
  await desk.at('/projects');
  await expect(desk.row(title)).toHaveCount(1);
  await desk.choose('状态', /^草稿$/);
  await desk.choose('服务类别', '生态环保');
  await desk.press('清除筛选');
  await expect(desk.page).not.toHaveURL(/q=/);
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  expect((await file).suggestedFilename()).toMatch(/^项目-.+\.csv$/);
  await desk.page.locator('.ant-pagination-next button').click();
  await expect(desk.page).toHaveURL(/page=2/);
  await desk.press('刷新');
});

test('a draft is filled in with many slots, left with care, saved, mended, submitted, withdrawn and called off', async ({
  openConsole,
}) => {
  const desk = await openConsole();
  const { page } = desk;
  const title = `社区合唱排练 ${unique()}`;
  await desk.logIn('nuanyang');
  await desk.go('项目');
  await desk.press('发布新项目');
  await desk.on('发布新项目');

  await test.step('what is missing is named', async () => {
    await desk.press('保存草稿');
    await expect(page.getByText('请填写项目名称')).toBeVisible();
  });
  await test.step('begun, and thrown away', async () => {
    await page.getByLabel('项目名称').fill('写了一半');
    await desk.press('取消');
    await desk.press('离开', desk.dialog);
    await desk.press('发布新项目');
    await desk.on('发布新项目');
    await expect(page.getByLabel('项目名称')).toHaveValue('');
  });
  await test.step('posts and slots are added and taken away', async () => {
    await desk.press('添加岗位');
    await desk.press('删除岗位 2');
    await desk.press('添加班次');
    await desk.press('删除班次 2');
    await desk.press('按周重复');
    await desk.press('取消', desk.dialog);
    await desk.press('按周重复');
    await desk.dialog.getByRole('checkbox', { name: '周日' }).check();
    await desk.dialog.getByRole('button', { name: /^添加 \d+ 个班次$/ }).click();
    await expect(page.locator('.slot-row').nth(5)).toBeVisible();
  });
  await test.step('risks ask for insurance and training', async () => {
    await page.getByRole('radio', { name: /有危险/ }).check();
    await page.getByRole('switch', { name: '已为志愿者投保' }).click();
    await page.getByRole('switch', { name: '安排岗前培训' }).click();
    await expect(page.getByLabel('保单号')).toBeVisible();
    await page.getByRole('switch', { name: '已为志愿者投保' }).click();
    await page.getByRole('switch', { name: '安排岗前培训' }).click();
    await page.getByRole('radio', { name: /一般风险/ }).check();
    await page.getByRole('radio', { name: /无风险/ }).check();
  });
  await test.step('leaving asks first', async () => {
    await desk.press('取消');
    await desk.press('继续填写', desk.dialog);
    await page.getByRole('link', { name: '返回' }).click();
    await desk.press('继续填写', desk.dialog);
  });
  await test.step('saved as a draft', async () => {
    await page.getByLabel('项目名称').fill(title);
    await desk.choose('服务类别', '文化文艺');
    await page.getByLabel('服务内容').fill('每周排练一次合唱，春节前到社区演出。');
    await page.getByLabel('联系电话').fill('0477-8510001');
    await page.getByLabel('地点名称').fill('社区活动室');
    await desk.choose('所在地区', '滨河街道');
    await page.getByLabel('详细地址').fill('滨河街道党群服务中心二楼');
    await page.getByLabel('岗位名称').fill('合唱');
    await desk.press('保存草稿');
    await desk.told('草稿已保存');
    await desk.on(title);
  });
  await test.step('mended, and the mending thrown away', async () => {
    await desk.press('修改');
    await desk.on(`修改：${title}`);
    await page.getByLabel('服务内容').fill('改了一半');
    await page.getByRole('link', { name: '返回' }).click();
    await desk.press('继续填写', desk.dialog);
    await desk.press('取消');
    await desk.press('离开', desk.dialog);
    await desk.on(title);
    await expect(page.getByText('每周排练一次合唱，春节前到社区演出。')).toBeVisible();
  });
  await test.step('submitted, withdrawn, submitted', async () => {
    await desk.press('提交审核');
    await desk.press('取消', desk.dialog);
    await desk.press('提交审核');
    await desk.press('提交', desk.dialog);
    await desk.told('已提交，等待审核');
    await desk.press('撤回');
    await desk.press('取消', desk.dialog);
    await desk.press('撤回');
    await desk.press('撤回', desk.dialog);
    await desk.told('已撤回');
  });
  await test.step('called off with a reason', async () => {
    await desk.press('取消项目');
    await desk.press('取消', desk.dialog);
    await desk.press('取消项目');
    await desk.press('取消项目', desk.dialog);
    await expect(page.getByText('请写明理由')).toBeVisible();
    await desk.press('场地临时不可用', desk.dialog);
    await desk.press('取消项目', desk.dialog);
    await desk.told('项目已取消');
    await page.getByRole('link', { name: '返回' }).click();
    await desk.on('项目');
  });
});

test('a reviewer thinks again before returning and before approving', async ({ openConsole, district }) => {
  const organiser = district.staff('nuanyang');
  const organisationId = (await organiser.call('getMe')).grants.flatMap(({ scope }) =>
    scope.kind === 'organisation' ? [scope.id] : [],
  )[0]!;
  const title = `冬衣募集 ${unique()}`;
  const { id: projectId, slots } = await organiser.call('draftProject', { body: { organisationId, ...(await district.project()), title } });
  await organiser.call('submitProject', { params: { projectId } });
  const desk = await openConsole();
  await desk.logIn('shenhe');
  await desk.go('项目审核');
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  await file;
  await desk.row(title).click();
  await desk.on(title);
  await desk.press('退回');
  await desk.press('请核对负责人和联系电话', desk.dialog);
  await desk.press('取消', desk.dialog);
  await desk.press('通过');
  await desk.press('取消', desk.dialog);
  await desk.page.getByRole('link', { name: '返回' }).click();
  await desk.on('项目审核');

  await test.step('the same can be done from the project’s own page', async () => {
    await desk.goTo(`/projects/${projectId}`);
    await desk.press('退回');
    await desk.press('取消', desk.dialog);
    await desk.press('通过');
    await desk.press('通过并公开', desk.dialog);
    await desk.told('已通过，项目已公开招募');
    await desk.press('名单');
    await desk.at(`/slots/${slots[0]!.id}`);
    await desk.page.getByRole('link', { name: '返回' }).click();
    await desk.at(`/projects/${projectId}`);
  });
});

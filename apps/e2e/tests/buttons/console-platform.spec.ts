import { readFileSync } from 'node:fs';
import { unique } from '../../src/district.js';
import { newIdNumber, newPhoneNumber } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

test('organisations are founded, changed, closed and opened again', async ({ openConsole }) => {
  const name = `草原牧歌合唱志愿服务队 ${unique()}`;
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('志愿服务团体');
  await desk.press('新建团体');
  await desk.press('取消', desk.dialog);
  await desk.press('新建团体');
  await desk.dialog.getByLabel('名称').fill(name);
  await desk.choose('上级团体（可不填）', '康巴什区志愿服务总队');
  await desk.choose('所在地区', '滨河街道');
  await desk.dialog.getByLabel('联系人').fill('乌仁');
  await desk.page.getByLabel('联系电话').fill('0477-8511111');
  await desk.press('建立', desk.dialog);
  await desk.told('团体已建立');

  await desk.page.getByPlaceholder('搜索团体名称').fill(name);
  await desk.page.locator('.ant-input-search-btn').click();
  await desk.row(name).click();
  await desk.press('修改');
  await desk.page.getByLabel('简介').fill('每周三晚上排练。');
  await desk.press('保存');
  await desk.told('已保存');
  for (const action of ['停用', '启用']) {
    await desk.press(action);
    await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
    await desk.press(action);
    await desk.press(action, desk.page.locator('.ant-modal-confirm'));
    await expect(desk.button(action === '停用' ? '启用' : '停用')).toBeVisible();
  }
  await desk.page.getByRole('link', { name: '看项目' }).click();
  await desk.on('项目');
  await desk.page.locator('.ant-tag-close-icon').click();
  await expect(desk.page).not.toHaveURL(/organisationId/);
  await desk.go('志愿服务团体');
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  expect(readFileSync(await (await file).path(), 'utf8')).toContain('康巴什区图书馆志愿服务队');
});

test('partners are taken in, changed, disabled and enabled', async ({ openConsole }) => {
  const name = `便民理发店 ${unique()}`;
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('商户');
  await desk.press('新建商户');
  await desk.press('取消', desk.dialog);
  await desk.press('新建商户');
  await desk.dialog.getByLabel('名称').fill(name);
  await desk.choose('所在地区', '滨河街道');
  await desk.dialog.getByLabel('地址').fill('滨河街道便民广场东侧');
  await desk.dialog.getByLabel('联系人').fill('店长');
  await desk.page.getByLabel('联系电话').fill('0477-8522222');
  await desk.press('建立', desk.dialog);
  await desk.told('商户已建立');
  await desk.page.getByPlaceholder('搜索商户名称').fill('没有的');
  await desk.page.locator('.ant-input-clear-icon').click();
  await desk.page.getByPlaceholder('搜索商户名称').fill(name);
  await desk.page.locator('.ant-input-search-btn').click();
  await expect(desk.row(name)).toBeVisible();
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  await file;
  await desk.row(name).click();
  await desk.press('修改');
  await desk.page.getByLabel('联系电话').fill('0477-8533333');
  await desk.press('保存');
  await desk.told('已保存');
  for (const action of ['停用', '启用']) {
    await desk.press(action);
    await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
    await desk.press(action);
    await desk.press(action, desk.page.locator('.ant-modal-confirm'));
    await expect(desk.button(action === '停用' ? '启用' : '停用')).toBeVisible();
  }
});

test('staff: an account with two roles, a new password, disabled and enabled', async ({ openConsole }) => {
  const login = `renyuan${unique()}`;
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('人员与角色');
  await desk.press('新建账号');
  await desk.press('取消', desk.dialog);
  await desk.press('新建账号');
  await desk.dialog.getByLabel('登录名').fill(login);
  await desk.dialog.getByLabel('姓名').fill('两职人员');
  await desk.page.getByLabel('手机号（可不填）').fill(newPhoneNumber());
  await desk.choose('范围 1', '康巴什区图书馆志愿服务队');
  await desk.press('再加一个角色');
  await desk.press('删除角色 2');
  await desk.press('再加一个角色');
  await desk.choose('角色 2', '审核员');
  await desk.choose('范围 2', '滨河街道');
  await desk.press('建立账号', desk.dialog);
  await expect(desk.page.getByTestId('initial-password')).toBeVisible();
  for (const copy of await desk.page.locator('.ant-typography-copy').all()) await copy.click();
  await desk.press('已记下');

  await desk.page.getByPlaceholder('搜索姓名或登录名').fill(login);
  await desk.page.locator('.ant-input-search-btn').click();
  await desk.row(login).click();
  await desk.press('修改');
  await desk.dialog.getByLabel('姓名').fill('两职人员甲');
  await desk.press('保存');
  await desk.told('已保存');
  await desk.press('重置密码');
  await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
  await desk.press('重置密码');
  await desk.press('重置密码', desk.page.locator('.ant-modal-confirm'));
  await desk.press('已记下');
  for (const [action, done] of [
    ['停用', '账号已停用'],
    ['启用', '账号已启用'],
  ] as const) {
    await desk.press(action);
    await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
    await desk.press(action);
    await desk.press(action, desk.page.locator('.ant-modal-confirm'));
    await desk.told(done);
  }
  await desk.page.locator('.ant-drawer-close').filter({ visible: true }).click();
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  await file;
});

test('a roster with bad rows is tried, told row by row, and its good rows taken once', async ({ openConsole }) => {
  const header = '姓名,身份证号,手机号,社区编码,技能,类别,语言,政治面貌,累计分钟';
  const region = '150603001';
  const good = ['萨日朗', newIdNumber(1980), newPhoneNumber()];
  const rows = [
    `${good.join(',')},${region},理发,社区治理,汉语,群众,90`,
    `坏行甲,150699198001011234,${newPhoneNumber()},${region},,,,群众,0`,
    `坏行乙,${newIdNumber(1981)},123,${region},,,,群众,0`,
  ];
  const file = { name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\r\n')) };
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('志愿者导入');
  const template = desk.page.waitForEvent('download');
  await desk.press('下载模板');
  expect(readFileSync(await (await template).path(), 'utf8')).toContain(header);
  const send = async () => {
    const chooser = desk.page.waitForEvent('filechooser');
    await desk.page.locator('.ant-upload-drag .ant-upload-btn').click();
    await (await chooser).setFiles(file);
  };
  await send();
  await expect(desk.page.getByText('核对完毕，可导入 1 人，有错误的行会跳过')).toBeVisible();
  await expect(desk.row('身份证号')).toContainText('3');
  await expect(desk.row('手机号')).toContainText('4');
  const faults = desk.page.waitForEvent('download');
  await desk.press('下载');
  expect(readFileSync(await (await faults).path(), 'utf8')).toContain('身份证号');
  await desk.press('正式导入');
  await expect(desk.page.getByText('已导入 1 名志愿者')).toBeVisible();
  await send();
  await expect(desk.page.getByText('没有可以导入的新志愿者')).toBeVisible();

  await test.step('who was taken in is found, masked, and read in full only with a reason', async () => {
    await desk.go('志愿者');
    await desk.page.getByPlaceholder('搜索姓名或编号').fill('萨日朗');
    await desk.page.locator('.ant-input-search-btn').click();
    await desk.row('萨日朗').first().click();
    await desk.press('查看身份证号');
    await desk.press('取消', desk.dialog);
    for (const [button, phrase] of [
      ['查看手机号', '联系本人确认服务安排'],
      ['查看身份证号', '核对身份信息'],
    ] as const) {
      await desk.press(button);
      await desk.press(phrase, desk.dialog);
      await desk.press('查看', desk.dialog);
      await desk.page.locator('.ant-typography-copy').filter({ visible: true }).click();
      await desk.page.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    }
    await desk.page.locator('.ant-drawer-close').click();
    await desk.choose('技能', '医疗护理');
    await desk.choose('星级', '5 星及以上');
    await desk.press('清除筛选');
    const list = desk.page.waitForEvent('download');
    await desk.press('导出');
    await list;
  });
});

test('the trail is filtered by kind, number and day, and a line opens', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.logIn('shenhe');
  await desk.go('审计记录');
  await desk.choose('对象', /^项目$/);
  await desk.page.getByPlaceholder('对象编号').fill('1');
  await desk.page.locator('.ant-input-search-btn').click();
  await expect(desk.row('项目 #1）').first()).toBeVisible();
  await desk.row('项目 #1）').first().click();
  await expect(desk.page.getByText('请求编号')).toBeVisible();
  await desk.page.getByRole('link', { name: '打开项目' }).click();
  await desk.at('/projects/1');
  await desk.page.goBack();
  await expect(desk.page.getByText('请求编号')).toBeVisible();
  await desk.page.locator('.ant-drawer-close').click();
  await desk.page.getByLabel('从哪天').click();
  await desk.page.locator('.ant-picker-dropdown:visible .ant-picker-header-next-btn').click();
  await desk.pick('从哪天', '2030-01-01');
  await expect(desk.page.getByText('没有符合条件的记录')).toBeVisible();
  await desk.press('清除筛选');
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  await file;
});

test('the poster is printed and its link copied', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.logIn('pingtai');
  await desk.page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await desk.page.goto('/admin/join-code');
  await desk.choose('关联团体', '文明交通志愿服务队');
  await expect(desk.page.getByText(/from=org\d+/)).toBeVisible();
  await desk.page.locator('.ant-typography-copy').click();
  expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/packages\/join\/index\?from=org\d+$/);
  await desk.press('打印');
  await expect(desk.page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

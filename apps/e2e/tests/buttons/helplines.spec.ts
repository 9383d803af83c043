import { unique } from '../../src/district.js';
import { expect, test } from '../../src/test.js';

test('a helpline is put in, changed, hidden, shown and removed; anybody calls it', async ({ openConsole, openPhone }) => {
  const name = `便民锁匠 ${unique()}`;
  const desk = await openConsole();
  const field = (label: string) => desk.dialog.getByLabel(label, { exact: true });
  const phone = await openPhone();
  const look = async () => {
    await phone.open('/packages/helplines/index');
    await expect(phone.button(/^拨打 市民服务热线/)).toBeVisible();
  };
  const line = phone.button(new RegExp(`^拨打 ${name} `));
  await desk.logIn('pingtai');
  await desk.go('便民电话');

  await test.step('put in', async () => {
    await desk.press('新增便民电话');
    await field('名称').fill(name);
    await field('电话号码').fill('0477-8500004');
    await desk.choose('类别', '社区', desk.dialog);
    await field('服务时间').fill('每天 9:00–18:00');
    await field('排序').fill('90');
    await desk.press('新增', desk.dialog);
    await desk.told('已新增');
  });
  await test.step('the same again is refused at the field', async () => {
    await desk.press('新增便民电话');
    await field('名称').fill(name);
    await field('电话号码').fill('0477-8500004');
    await desk.press('新增', desk.dialog);
    await expect(desk.dialog.getByText('已有同名同号的便民电话')).toBeVisible();
    await desk.press('取消', desk.dialog);
    await desk.press('放弃');
  });
  await test.step('changed', async () => {
    await desk.row(name).click();
    await desk.press('修改');
    await field('电话号码').fill('0477-8500005');
    await desk.press('保存');
    await desk.told('已保存');
  });
  await test.step('called by a visitor, who comes there from the home page and from 我的', async () => {
    await phone.open();
    await phone.tap(phone.at('.grid__one', '便民电话'));
    await phone.tap(line);
    await expect(line).toContainText('0477-8500005');
    await phone.back();
    await phone.tab('我的');
    await phone.tap('便民电话');
    await phone.tap(/^拨打 报警 110/);
    for (const other of await phone.button(/^拨打 /).all()) await phone.tap(other);
  });
  const question = desk.page.locator('.ant-modal-confirm');
  await test.step('hidden, and shown again', async () => {
    for (const [action, seen] of [
      ['隐藏', 0],
      ['显示', 1],
    ] as const) {
      await desk.press(action);
      await desk.press(action, question);
      await desk.told(`已${action}`);
      await look();
      await expect(line).toHaveCount(seen);
    }
  });
  await test.step('removed', async () => {
    await desk.press('删除');
    await desk.press('删除', question);
    await desk.told('已删除');
    await expect(desk.row(name)).toHaveCount(0);
    await look();
    await expect(line).toHaveCount(0);
  });
  await test.step('looked through by category, and taken along', async () => {
    const query = desk.page.getByRole('region', { name: '便民电话' });
    await desk.choose('类别', '医疗', query);
    await expect(desk.row('报警')).toHaveCount(0);
    await desk.choose('类别', '紧急', query);
    await expect(desk.row('报警')).toBeVisible();
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^便民电话-.+\.csv$/);
  });
});

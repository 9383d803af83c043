import { recorded } from '../../src/attendance.js';
import { pointCameraAt } from '../../src/camera.js';
import { unique } from '../../src/district.js';
import { newVoucher } from '../../src/rewards.js';
import { expect, test } from '../../src/test.js';

test.use({ withCamera: true });

test('a reward is offered, mended, paused and taken down', async ({ openConsole }) => {
  const title = `热奶茶 ${unique()}`;
  const desk = await openConsole();
  await desk.logIn('chaoshi');
  await desk.go('回馈项目');

  await test.step('offered', async () => {
    await desk.press('新建回馈项目');
    await desk.press('取消', desk.dialog);
    await desk.press('新建回馈项目');
    await desk.press('上架', desk.dialog);
    await expect(desk.page.getByText('请填写名称')).toBeVisible();
    await desk.page.getByLabel('名称').fill(title);
    await desk.press('取消', desk.dialog);
    await desk.press('继续填写');
    await desk.page.locator('.ant-drawer-close').filter({ visible: true }).click();
    await desk.press('放弃');
    await desk.press('新建回馈项目');
    await desk.page.getByLabel('名称').fill(title);
    await desk.page.getByLabel('所需积分').fill('2');
    await desk.page.getByLabel('所需积分').hover();
    await desk.press('Increase Value', desk.page.locator('.ant-input-number', { has: desk.page.getByLabel('所需积分') }));
    await expect(desk.page.getByLabel('所需积分')).toHaveValue('3');
    await desk.choose('星级条件', /1 星及以上/);
    await desk.page.getByLabel('领取地点').fill('滨河街道党群服务中心一楼');
    await desk.press('上架', desk.dialog);
    await desk.told('已上架');
  });
  await test.step('mended', async () => {
    await desk.row(title).click();
    await desk.press('修改');
    await desk.page.getByLabel('总量').fill('3');
    await desk.press('保存');
    await desk.told('已保存');
    await expect(desk.row(title)).toContainText('库存不足');
  });
  await test.step('paused, resumed, taken down', async () => {
    for (const [action, done] of [
      ['暂停', '已暂停兑换'],
      ['恢复', '已恢复兑换'],
      ['下架', '已下架'],
    ] as const) {
      await desk.press(action);
      await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
      await desk.press(action);
      await desk.press(action, desk.page.locator('.ant-modal-confirm'));
      await desk.told(done);
    }
    await desk.page.locator('.ant-drawer-close').click();
    await desk.choose('状态', '已下架');
    await expect(desk.row(title)).toBeVisible();
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    await file;
  });
});

test('the platform offers a reward in a partner’s name', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.logIn('pingtai');
  await desk.go('回馈项目');
  await desk.press('新建回馈项目');
  await desk.choose('商户', '鄂尔多斯大剧院');
  await desk.page.getByLabel('名称').fill('彩排参观');
  await desk.page.getByLabel('领取地点').fill('大剧院北门');
  await desk.press('上架', desk.dialog);
  await desk.told('已上架');
});

test('a voucher is scanned at the counter; pictures and digits that are none are told', async ({ openConsole, openPhone, district }) => {
  const volunteer = await district.volunteer();
  await recorded(district, volunteer, 'confirmed');
  const voucherId = await newVoucher(district, volunteer);
  const [desk, phone] = [await openConsole(), await openPhone()];
  await desk.page.context().grantPermissions(['camera']);
  await desk.logIn('chaoshi');
  await desk.go('核销兑换券');
  await desk.press('核销');
  await expect(desk.page.getByText('请输入兑换码')).toBeVisible();
  const chooser = desk.page.waitForEvent('filechooser');
  await desk.press('识别图片');
  await (await chooser).setFiles({ name: 'nothing.png', mimeType: 'image/png', buffer: await desk.page.screenshot() });
  await desk.told('图片里没有找到二维码');

  await phone.of(volunteer, `/packages/rewards/voucher/index?id=${voucherId}`);
  await expect(phone.page.getByLabel('兑换码', { exact: true })).toBeVisible();
  await desk.press('用摄像头扫');
  await desk.press('关闭摄像头');
  await pointCameraAt(phone.page);
  await desk.press('用摄像头扫');
  await expect(desk.page.getByRole('heading', { name: '核销成功' })).toBeVisible();
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  await file;
});

import { takeAwayPicture } from '../../src/camera.js';
import { newPhoneNumber } from '../../src/people.js';
import { expect, test } from '../../src/test.js';
import { Wall } from '../../src/wall.js';

test.use({ withCamera: true });

test('without a camera: by picture, then by the six digits', async ({ openConsole, openPhone, district }) => {
  const { id, slots, posts, title } = await district.published();
  const slotId = slots[0]!.id;
  const volunteer = await district.volunteer('宝音');
  await volunteer.api.call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
  const [wall, phone] = [new Wall(await openConsole()), await openPhone({ camera: false })];
  await wall.show(slotId);
  await phone.of(volunteer);
  await phone.tap('查看活动');
  await phone.tap('来不了，取消报名');
  await phone.tap('再想想');
  await phone.tap('扫码签到');
  await phone.tap('关闭');
  await phone.open();
  await phone.tap(phone.at('.grid__one', '我的报名'));
  await phone.tap(`扫码签到 ${title}`);
  await expect(phone.text('没有获得摄像头权限，可在浏览器设置中允许后再试')).toBeVisible();

  await test.step('a picture without a code is told', async () => {
    await choosePicture(await phone.page.screenshot());
    await expect(phone.text('图片里没有找到二维码，请换一张更清晰的')).toBeVisible();
  });
  await test.step('closing leads back to a page that offers both ways', async () => {
    await phone.tap('关闭');
    await phone.tap('打开扫一扫');
    await phone.tap('关闭');
    await phone.tap('输入6位码');
    await phone.tap(phone.at('.btn--primary', '签到'));
    await phone.tap('改用扫码');
  });
  await test.step('a picture of the wall checks in', async () => {
    await choosePicture(await wall.picture());
    await expect(phone.text('签到成功')).toBeVisible();
    await phone.tap('完成');
  });
  await test.step('the digits check out', async () => {
    await phone.open('/packages/activities/mine/index');
    await phone.tap(`扫码签退 ${title}`);
    await phone.tap('关闭');
    await phone.open(`/packages/activities/detail/index?id=${id}`);
    await phone.tap('扫码签退');
    await phone.tap('输入6位码');
    await phone.tap(phone.at('.scan__duty').first());
    await phone.tap(phone.at('.btn--primary', '签退'));
    await expect(phone.text('请输入 6 位数字')).toBeVisible();
    await phone.field('6位码').fill('000000');
    await phone.tap(phone.at('.btn--primary', '签退'));
    await phone.tap('继续服务');
    await phone.field('6位码').fill(await wall.digits());
    await phone.tap(phone.at('.btn--primary', '签退'));
    await phone.tap('现在签退');
    await expect(phone.text('签退成功')).toBeVisible();
    await phone.tap('朗读');
    await phone.tap('查看服务记录');
    await phone.on('服务记录');
  });

  async function choosePicture(buffer: Buffer) {
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.tap('拍照或选图片');
    await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  }
});

test('a guest’s scan waits for the login and for joining', async ({ openConsole, openPhone, district }) => {
  const { slots } = await district.published();
  const [wall, phone] = [new Wall(await openConsole()), await openPhone()];
  await wall.show(slots[0]!.id);
  await phone.open();
  await wall.film();
  await phone.tap('扫一扫');
  await expect(phone.text('还差一步：登录')).toBeVisible();
  takeAwayPicture();

  await test.step('it is kept when one looks elsewhere', async () => {
    await phone.back();
    await phone.tap('扫一扫');
    await expect(phone.text('有一次扫码还没完成')).toBeVisible();
    await phone.tap('扫新的码');
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.tap('相册');
    await (await chooser).setFiles({ name: 'none.png', mimeType: 'image/png', buffer: await phone.page.screenshot() });
    await expect(phone.text('图片里没有找到二维码，请换一张更清晰的')).toBeVisible();
    await phone.tap('关闭');
    await phone.back();
    await phone.tap('扫一扫');
    await phone.tap('继续完成');
  });
  await test.step('after the login and joining the record is there', async () => {
    await phone.tap(phone.at('.btn--primary', '登录'));
    await phone.logIn(newPhoneNumber());
    await expect(phone.text('还差一步：加入志愿者')).toBeVisible();
    await phone.tap(phone.at('.btn--primary', '加入志愿者'));
    await phone.join('朝鲁');
    await phone.tap('继续签到');
    await expect(phone.text('签到成功')).toBeVisible();
  });
});

test('codes that are none, or too old, are told; leaving early is asked about', async ({ openConsole, openPhone, district }) => {
  const { slots, title } = await district.published();
  const slotId = slots[0]!.id;
  const volunteer = await district.volunteer('哈斯');
  const [wall, phone] = [new Wall(await openConsole()), await openPhone()];
  await wall.show(slotId);
  await phone.of(volunteer);

  await test.step('an old photo', async () => {
    await wall.film();
    await district.moveClock(1);
    await phone.tap('扫一扫');
    await expect(phone.text('这个码已过期')).toBeVisible();
    await phone.tap('输入6位码');
    await expect(phone.text('您现在没有可签到的班次')).toBeVisible();
    await wall.anew();
    await wall.film();
    await phone.tap('改用扫码');
    await expect(phone.text('签到成功')).toBeVisible();
    await phone.tap('完成');
  });
  await test.step('a second scan right after the first', async () => {
    await wall.film();
    await phone.tap('扫码签退');
    await expect(phone.text('现在签退吗？')).toBeVisible();
    await phone.tap('继续服务');
    await phone.tap('扫码签退');
    await expect(phone.text(/有一次扫码还没完成|现在签退吗？/)).toBeVisible();
    if (await phone.button('继续完成').isVisible()) await phone.tap('继续完成');
    await phone.tap('现在签退');
    await expect(phone.text('签退成功')).toBeVisible();
    await phone.tap('查看服务记录');
    await expect(phone.text(title)).toBeVisible();
  });
  await test.step('once more is once too often', async () => {
    await phone.open();
    await wall.film();
    await phone.tap('扫一扫');
    await expect(phone.text('已经签退过了')).toBeVisible();
  });
});

import { ordered } from '../../src/orders.js';
import { newPhoneNumber } from '../../src/people.js';
import type { Phone } from '../../src/phone.js';
import { fillContact } from '../../src/service.js';
import { expect, test } from '../../src/test.js';
import { wished } from '../../src/wishes.js';

/** Opens a wish. */
const look = (phone: Phone, id: number) => phone.open(`/packages/wishes/wish/index?id=${id}`);

test('a visitor looks at the wall, and is asked to log in where it is needed', async ({ openPhone, district }) => {
  await wished(district, 'open');
  const phone = await openPhone();
  await phone.open('/packages/wishes/wall/index');

  await test.step('what came true', async () => {
    await phone.tap(phone.page.getByRole('tab', { name: '已实现' }));
    await expect(phone.text(/^感谢志愿者/)).toBeVisible();
    await phone.tap(phone.page.getByRole('tab', { name: '待认领' }));
  });
  await test.step('one of them; to wish, one logs in', async () => {
    await phone.tap(phone.at('.card.tap').first());
    await phone.on('心愿');
    await phone.back();
    await phone.tap('许个心愿');
    await expect(phone.field('验证码')).toBeVisible();
  });
});

test('somebody wishes: what is missing is named, returned, mended, taken off', async ({ openPhone, district }) => {
  const newcomer = await district.newcomer('其木格');
  const phone = await openPhone();
  await phone.of(newcomer, '/packages/wishes/mine/index');
  await phone.tap(phone.page.getByRole('tab', { name: '我认领的' }));
  await phone.tap('加入志愿者');
  await phone.on('加入志愿者');
  await phone.back();
  await phone.tap(phone.page.getByRole('tab', { name: '我许下的' }));
  await phone.tap('许个心愿');

  await test.step('written', async () => {
    await phone.tap('提交心愿');
    await expect(phone.text(/^请/)).toBeVisible();
    await phone.field('一句话说出心愿').fill('想去看一次草原');
    await phone.field('再说详细一点').fill('坐轮椅，想在天气好的时候出城看看草原。');
    await phone.choose('类别', '养老助残');
    await fillContact(phone, { name: '其木格', phone: newPhoneNumber(), address: '吉祥花园 5 号楼 1 单元 202' });
    await phone.tap('提交心愿');
    await expect(phone.text('想去看一次草原')).toBeVisible();
    await phone.on('心愿');
  });
  const { id: wishId } = (await newcomer.api.call('listWishes', { query: { as: 'wisher' } })).items[0]!;
  await test.step('returned, and mended', async () => {
    const reason = '请写清楚什么时候方便';
    await district.staff('shenhe').call('reviewWish', { params: { wishId }, body: { decision: 'return', reason } });
    await look(phone, wishId);
    await phone.tap('修改后再提交');
    await expect(phone.text(reason)).toBeVisible();
    await phone.field('再说详细一点').fill('坐轮椅，周末白天都方便，想出城看看草原。');
    await phone.tap('修改后再提交');
    await phone.on('心愿');
    await expect(phone.text('坐轮椅，周末白天都方便，想出城看看草原。')).toBeVisible();
  });
  await test.step('another one, for whom something has been ordered before', async () => {
    await ordered(district, 'placed', { resident: newcomer });
    await phone.open('/packages/wishes/post/index');
    const people = phone.page.getByRole('radiogroup', { name: '服务对象' });
    await phone.tap(people.getByRole('radio', { name: '填写新的联系人' }));
    await expect(phone.field('详细地址')).toBeVisible();
    await phone.tap(people.getByRole('radio').first());
    await expect(phone.field('详细地址')).toBeHidden();
  });
  await test.step('taken off', async () => {
    await look(phone, wishId);
    await phone.tap('撤下心愿');
    await phone.tap(phone.choice('已经不需要了'));
    await phone.tap('确认撤下');
    await expect(phone.text('心愿已撤下')).toBeVisible();
    await expect(phone.button('撤下心愿')).toBeHidden();
    await phone.open('/packages/wishes/mine/index');
    await expect(phone.at('.card.tap', '想去看一次草原')).toBeVisible();
    await phone.tap(phone.at('.card.tap', '想去看一次草原'));
    await phone.on('心愿');
  });
});

test('a volunteer claims a wish, gives it back, claims another and makes it come true', async ({ openPhone, district }) => {
  const [first, { wish, wisher }] = [await wished(district, 'open'), await wished(district, 'open')];
  const volunteer = await district.volunteer('阿拉坦');
  const [phone, wishers] = [await openPhone(), await openPhone()];
  await phone.of(volunteer);

  await test.step('given back', async () => {
    await phone.open('/packages/wishes/mine/index');
    await phone.tap(phone.page.getByRole('tab', { name: '我认领的' }));
    await phone.tap('去心愿墙看看');
    await phone.on('微心愿');
    await phone.tap('我的心愿');
    await phone.on('我的心愿');
    await look(phone, first.wish.id);
    await phone.tap('认领这个心愿');
    await phone.tap('认领');
    await expect(phone.text('哈斯')).toBeVisible();
    expect(await phone.call('打电话给哈斯')).toMatch(/^0477-?8530000$/);
    await phone.tap('做不了，退回心愿墙');
    await phone.tap(phone.choice('临时有事'));
    await phone.tap('确认退回');
    await expect(phone.button('认领这个心愿')).toBeVisible();
  });
  await test.step('said to have come true', async () => {
    await look(phone, wish.id);
    await phone.tap('认领这个心愿');
    await phone.tap('认领');
    await phone.tap('心愿已实现');
    await phone.field('完成情况').fill('上门教了两次，已经会自己拨打。');
    await phone.tap('请对方确认');
    await expect(phone.text(/^等许愿人确认/)).toBeVisible();
  });
  await test.step('not yet, says the wisher', async () => {
    await wishers.of(wisher);
    await look(wishers, wish.id);
    await wishers.tap('还没有实现');
    await wishers.tap(wishers.choice('只做了一部分'));
    await wishers.tap('告诉志愿者');
    await expect(wishers.text(/^已有志愿者认领/)).toBeVisible();
    expect(await wishers.call('打电话给阿拉坦')).toBe(volunteer.phone);
  });
  await test.step('but now', async () => {
    await volunteer.api.call('fulfilWish', { params: { wishId: wish.id }, body: { words: '又去了一次' } });
    await look(wishers, wish.id);
    await wishers.tap('确认并致谢');
    await wishers.tap(wishers.choice(/^5 星/));
    await wishers.tap(wishers.choice('谢谢您，帮了大忙！'));
    await wishers.tap(wishers.at('.sheet .btn', '确认并致谢'));
    await expect(wishers.text('心愿已经实现')).toBeVisible();
    await look(phone, wish.id);
    await expect(phone.text('已实现，时长和积分已计入')).toBeVisible();
    await phone.open('/packages/wishes/mine/index');
    await phone.tap(phone.page.getByRole('tab', { name: '我认领的' }));
    await expect(phone.at('.card.tap', wish.title)).toBeVisible();
  });
});

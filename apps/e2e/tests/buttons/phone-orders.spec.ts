import { dayOf, minutesAfter } from '../../src/days.js';
import { newService, ordered } from '../../src/orders.js';
import { newPhoneNumber } from '../../src/people.js';
import type { Phone } from '../../src/phone.js';
import { fillContact } from '../../src/service.js';
import { expect, test } from '../../src/test.js';

/** Opens an order. */
const look = (phone: Phone, id: number) => phone.open(`/packages/orders/order/index?id=${id}`);

test('a visitor walks through the menu: colours, search, for somebody else, the phone', async ({ openPhone, district }) => {
  const item = await newService(district);
  const off = await newService(district, { offered: false });
  const phone = await openPhone();
  await phone.open();
  await phone.tab('点单');

  await test.step('by colours', async () => {
    await phone.tap(phone.at('.colour-tile', '全部服务'));
    await phone.on('全部服务');
    await phone.tap(phone.choice('健康保障'));
    await phone.on('健康保障');
    await phone.back();
  });
  await test.step('looked for by words', async () => {
    const words = phone.page.getByRole('textbox', { name: '搜服务，如理发、开锁' }).filter({ visible: true });
    await words.fill(item.title);
    await phone.tap('搜索');
    await phone.tap(phone.at('.card.tap', item.title));
    await phone.on('服务详情');
    await phone.tap('我要点单');
    await phone.on('确认点单');
  });
  await test.step('the other ways to help', async () => {
    await phone.open('/pages/orders/index');
    await phone.tap(phone.at('.row.tap', '微心愿'));
    await phone.on('微心愿');
    await phone.back();
    await phone.on('点单');
    await phone.tap(phone.at('.card.tap').first());
    await phone.on('服务详情');
    await phone.back();
    await phone.tap(phone.at('.row.tap', '帮别人点单'));
    await phone.on('帮别人点单');
    await phone.tap(phone.at('.card.tap').first());
    await phone.tap('帮别人点单');
    await phone.on('确认点单');
    await expect(phone.page.getByRole('tab', { name: '家人', selected: true })).toBeVisible();
  });
  await test.step('what can no longer be ordered says so', async () => {
    await phone.open(`/packages/orders/item/index?id=${off.id}`);
    await expect(phone.text('这项服务目前不能点单')).toBeVisible();
    expect(await phone.call(/^打电话点单/)).toBe('12345');
  });
});

test('ordered by a guest, who logs in on the way; then again for a neighbour, and cancelled', async ({ openPhone, district }) => {
  const item = await newService(district, { needsDestination: true });
  const phone = await openPhone();
  await phone.open(`/packages/orders/form/index?id=${item.id}`);

  await test.step('what is missing is named', async () => {
    await phone.tap('登录并点单');
    await expect(phone.text('请选择上门时间')).toBeVisible();
  });
  await test.step('filled in', async () => {
    await phone.tap(phone.choice('其他时间'));
    const day = dayOf(minutesAfter(await district.now(), 2 * 24 * 60));
    await phone.page.getByLabel('日期').fill(day);
    await phone.choose('几点', '10:00');
    for (const whom of ['邻居', '家人', '我自己']) await phone.tap(phone.page.getByRole('tab', { name: whom }));
    await fillContact(phone, { name: '乌日娜', phone: newPhoneNumber(), address: '吉祥花园 9 号楼 1 单元 101' });
    await phone.field('要去的地方').fill('区人民医院门诊楼');
    await phone.field('还想说的一句话').fill('请敲门大声些');
    await phone.choose('说哪种话', '蒙古语');
  });
  await test.step('logs in, nothing is lost, ordered', async () => {
    await phone.tap('登录并点单');
    await phone.logIn(newPhoneNumber());
    await expect(phone.field('详细地址')).toHaveValue('吉祥花园 9 号楼 1 单元 101');
    await phone.tap('确认点单');
    await expect(phone.text('点单成功，社区已经收到')).toBeVisible();
    await phone.tap('展开经过');
    await phone.tap('收起经过');
    expect(await phone.call(/^有问题打热线/)).toBe('12345');
  });
  await test.step('again, for the same person', async () => {
    await phone.open(`/packages/orders/form/index?id=${item.id}`);
    const people = phone.page.getByRole('radiogroup', { name: '服务对象' });
    await phone.tap(people.getByRole('radio', { name: '填写新的联系人' }));
    await expect(phone.field('详细地址')).toBeVisible();
    await phone.tap(people.getByRole('radio').first());
    await phone.tap(phone.page.getByRole('radiogroup', { name: '什么时候上门' }).getByRole('radio').first());
    await phone.field('要去的地方').fill('区政务服务中心');
    await phone.tap('确认点单');
    await expect(phone.text('点单成功，社区已经收到')).toBeVisible();
  });
  await test.step('both are under way; one is cancelled', async () => {
    await phone.open('/pages/orders/index');
    await phone.tap('正在办的订单：2 个进行中');
    await phone.on('我的订单');
    await phone.back();
    await phone.tap(phone.at('.row.tap', '我的订单'));
    await phone.on('我的订单');
    await phone.tap(phone.at('.card.tap', item.title).first());
    await phone.tap('取消订单');
    await phone.tap(phone.choice('点错了'));
    await phone.tap('确认取消订单');
    await expect(phone.text('原因：点错了')).toBeVisible();
    await phone.open('/pages/orders/index');
    await phone.tap('正在办的订单：全部');
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await expect(phone.at('.card.tap', item.title)).toHaveCount(1);
    await phone.tap(phone.page.getByRole('tab', { name: '进行中' }));
    await phone.back();
    await phone.on('点单');
    await phone.tap(phone.at('.card.tap', item.title).first());
    await phone.on('订单');
  });
});

test('whoever has ordered shows the code, calls the volunteer, and rates', async ({ openPhone, district }) => {
  const { order, resident, volunteer } = await ordered(district, 'dispatched');
  const bad = await ordered(district, 'settled');
  const [phone, other] = [await openPhone(), await openPhone()];
  await phone.of(resident);

  await test.step('nothing else ordered yet', async () => {
    await phone.open('/packages/orders/mine/index');
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await phone.tap('去点单');
    await expect(phone.at('.colour-tile').first()).toBeVisible();
  });
  await test.step('the code, and who comes', async () => {
    await look(phone, order.id);
    expect(await phone.call(/^打电话给志愿者/)).toBe(volunteer.phone);
    await phone.tap('出示服务码');
    await expect(phone.page.getByLabel('服务码', { exact: true })).toBeVisible();
    await phone.back();
    await district.staff('diaodu').call('takeBackOrder', { params: { orderId: order.id }, body: { reason: '换人' } });
    await phone.open(`/packages/orders/code/index?id=${order.id}`);
    await phone.tap('返回订单');
  });
  await test.step('rated, with what was good and what was not', async () => {
    await other.of(bad.resident);
    await look(other, bad.order.id);
    await other.tap(other.choice(/^2 星/));
    await other.tap(other.check('没有准时'));
    await other.tap(other.choice(/^5 星/));
    await other.tap(other.check('做得仔细'));
    await other.tap('提交评价');
    await expect(other.text('做得仔细')).toBeVisible();
    await expect(other.button('提交评价')).toBeHidden();
  });
});

test('elder mode: the services ordered most, read out, and the phone on every page', async ({ openPhone, district }) => {
  const { order, resident } = await ordered(district, 'dispatched');
  const phone = await openPhone();
  await phone.of(resident);
  await phone.tap('切换到关怀版');
  await phone.tab('点单');
  expect(await phone.call(/^打电话点单/)).toBe('12345');
  await phone.tap('更多服务');
  await phone.on('全部服务');
  expect(await phone.call(/^打电话点单/)).toBe('12345');
  await phone.back();
  await phone.tap(phone.at('.colour-tile').first());
  await phone.on('服务详情');
  await phone.tap('朗读');
  expect(await phone.call(/^打电话点单/)).toBe('12345');
  await phone.tap('我要点单');
  await phone.on('确认点单');
  expect(await phone.call(/^打电话点单/)).toBe('12345');
  await phone.open(`/packages/orders/code/index?id=${order.id}`);
  expect(await phone.call(/^打热线/)).toBe('12345');
});

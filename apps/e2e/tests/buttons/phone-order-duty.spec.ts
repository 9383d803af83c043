import { codeOf, newService, offer, ordered } from '../../src/orders.js';
import type { Phone } from '../../src/phone.js';
import { expect, test } from '../../src/test.js';

test.use({ withCamera: true });

/** Opens the order as its volunteer. */
const serve = (phone: Phone, id: number) => phone.open(`/packages/orders/duty/index?id=${id}`);

test('offers are declined, accepted, and too late', async ({ openPhone, district }) => {
  const volunteer = await district.volunteer('毕力格');
  const coordinator = district.staff('diaodu');
  const phone = await openPhone();
  const asked = async () => {
    const { order } = await ordered(district, 'accepted', { volunteer });
    await offer(district, order.id, volunteer);
    return order;
  };
  await phone.of(volunteer);

  await test.step('none yet', async () => {
    await phone.open('/packages/orders/offers/index');
    await phone.tap('看看专业队');
    await phone.on('专业队');
    await phone.open('/pages/mine/index');
    await phone.tap(phone.at('.row.tap', '我的派单'));
    await expect(phone.text('您没有要上门的派单')).toBeVisible();
    await phone.tap(phone.at('.row.tap', '派单邀约'));
    await phone.on('派单邀约');
  });
  await test.step('declined, with a reason', async () => {
    const order = await asked();
    await phone.open();
    await phone.tap(phone.at('.row.tap', /派单邀约等您答复/));
    await phone.tap(`谢绝 ${order.title}`);
    await phone.tap(phone.choice('时间不合适'));
    await phone.tap('确认谢绝');
    await expect(phone.button(`谢绝 ${order.title}`)).toBeHidden();
    await phone.tap('我的派单');
    await phone.on('我的派单');
  });
  await test.step('too late', async () => {
    const order = await asked();
    await phone.open('/packages/orders/duties/index');
    await phone.tap(phone.at('.row.tap', /派单邀约等您答复/));
    await expect(phone.button(`接受 ${order.title}`)).toBeVisible();
    await coordinator.call('cancelOrder', { params: { orderId: order.id }, body: { reason: '服务对象来电取消' } });
    await phone.tap(`接受 ${order.title}`);
    await phone.tap('确认接受');
    await phone.tap('知道了');
  });
  await test.step('accepted', async () => {
    const order = await asked();
    await phone.open('/packages/orders/offers/index');
    await phone.tap(`接受 ${order.title}`);
    await phone.tap('确认接受');
    await expect(phone.text('这一单是您的了')).toBeVisible();
    await phone.tap('返回邀约');
    await phone.tap(`查看 ${order.title}`);
    await expect(phone.text('哈斯')).toBeVisible();
    await coordinator.call('takeBackOrder', { params: { orderId: order.id }, body: { reason: '换人' } });
    await offer(district, order.id, volunteer);
    await phone.open('/packages/orders/offers/index');
    await phone.tap(`接受 ${order.title}`);
    await phone.tap('确认接受');
    await phone.tap('查看地址和电话');
    await phone.on('上门服务');
  });
});

test('an order is served: contact, digits in and out, the record', async ({ openPhone, district }) => {
  const { order, resident, volunteer } = await ordered(district, 'dispatched', { item: await newService(district) });
  const phone = await openPhone();
  await phone.of(volunteer);

  await test.step('from the first page', async () => {
    await phone.tap(phone.at('.btn', '我的派单'));
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await expect(phone.text('还没有完成过派单')).toBeVisible();
    await phone.tap(phone.page.getByRole('tab', { name: '进行中' }));
    await phone.tap(phone.at('.card.tap', order.title));
    await phone.on('上门服务');
    await phone.open();
    await phone.tap('查看地址，准备上门');
  });
  await test.step('whom, and where', async () => {
    expect(await phone.call('打电话给哈斯')).toMatch(/^0477-?8530000$/);
    await phone.tap('复制地址');
    await expect(phone.text('地址已复制，可以粘贴到地图里找路')).toBeVisible();
  });
  await test.step('signs in by digits, after wrong ones', async () => {
    await phone.tap('扫不了码，输入 6 位数字');
    const digits = phone.page.getByRole('textbox', { name: /6 位数字/ });
    const { shortCode } = await codeOf(resident, order.id);
    await digits.fill(shortCode === '000000' ? '000001' : '000000');
    await phone.tap(phone.at('.sheet .btn', '签到'));
    await expect(phone.text('数字不对，请再问一遍')).toBeVisible();
    await digits.fill(shortCode);
    await phone.tap(phone.at('.sheet .btn', '签到'));
    await expect(phone.text('签到成功')).toBeVisible();
    await phone.tap('知道了');
  });
  await test.step('signs out by a scan that is none, then by digits, after thinking again', async () => {
    await phone.open();
    await phone.tap('去签退');
    await phone.tap('完成签退');
    await phone.tap('输入6位码');
    await phone.page.getByRole('textbox', { name: /6 位数字/ }).fill((await codeOf(resident, order.id)).shortCode);
    await phone.tap(phone.at('.sheet .btn', '签退'));
    await phone.tap('继续服务');
    await district.moveClock(30);
    await phone.tap(phone.at('.sheet .btn', '签退'));
    await phone.tap('现在签退');
    await expect(phone.text('签退成功')).toBeVisible();
    await phone.tap('知道了');
  });
  await test.step('the record, and once settled the points', async () => {
    await phone.tap(phone.at('.row.tap', '服务记录'));
    await phone.on('服务记录');
    await phone.tap('查看这一单');
    await phone.on('上门服务');
    await phone.back();
    await phone.on('服务记录');
    await district.staff('diaodu').call('settleOrder', { params: { orderId: order.id } });
    await serve(phone, order.id);
    await phone.tap(phone.at('.row.tap', '时长与积分'));
    await phone.on('时长与积分');
  });
});

test('signing in with a code that is none leads to another scan; given back without penalty', async ({ openPhone, district }) => {
  const { order, resident, volunteer } = await ordered(district, 'dispatched');
  const phone = await openPhone({ camera: false });
  await phone.of(volunteer, `/packages/orders/duty/index?id=${order.id}&c=nothing`);
  await phone.tap('重新扫码');
  await phone.tap('关闭');
  await serve(phone, order.id);
  await phone.tap('到达签到');
  await phone.tap('关闭');
  await phone.open(`/packages/orders/order/index?id=${order.id}`);
  await phone.tap('去办理这一单');
  await phone.tap('去不了，退回这一单');
  await phone.tap('关闭');
  await phone.tap('去不了，退回这一单');
  await phone.tap(phone.choice('临时有事'));
  await phone.tap('确认退回');
  await expect.poll(async () => (await resident.api.call('getOrder', { params: { orderId: order.id } })).state).toBe('accepted');
});

import { expect } from '@playwright/test';
import type { InputOf } from '@zhiyuanhong/contracts';
import type { Person } from './district.js';
import type { Order } from './orders.js';
import type { Phone } from './phone.js';

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

/** Fills in the contact of a service or a wish. */
export async function fillContact(phone: Phone, { name, phone: number, address }: Contact): Promise<void> {
  await phone.field('服务对象姓名').fill(name);
  await phone.field('联系电话').fill(number);
  await phone.choose('上门街道', '哈巴格希街道');
  await phone.tap(/^上门社区：/);
  await phone.tap(phone.page.getByRole('radiogroup', { name: '上门社区' }).getByRole('radio').first());
  await phone.field('详细地址').fill(address);
}

/** Places an order for this service through the API, at the soonest time, for tests that begin after that. */
export async function placed(
  { api }: Person,
  title: string,
  contact: Omit<InputOf<'placeOrder'>['body']['contact'], 'regionCode'>,
): Promise<Order> {
  const { items } = await api.call('listServiceItems', { query: { q: title } });
  const item = await api.call('getServiceItem', { params: { itemId: items.find((one) => one.title === title)!.id } });
  const regions = await api.call('listRegions', { query: {} });
  const regionCode = regions.items.find(({ level }) => level === 'community')!.code;
  return api.call('placeOrder', { body: { itemId: item.id, appointedAt: item.times[0]!, contact: { ...contact, regionCode } } });
}

/** Opens the offers from the home page. */
export async function openOffers(volunteer: Phone): Promise<void> {
  await volunteer.open();
  await volunteer.tap(/^有 1 个派单邀约等您答复/);
  await volunteer.on('派单邀约');
}

/** Accepts the open offer of this service, and opens the order. */
export async function acceptOffer(volunteer: Phone, title: string): Promise<void> {
  await volunteer.tap(`接受 ${title}`);
  await volunteer.tap('确认接受');
  await expect(volunteer.text('这一单是您的了')).toBeVisible();
  await volunteer.tap('查看地址和电话');
  await volunteer.on('上门服务');
}

/** Signs in or out at the door with six digits. */
export async function typeDigits(volunteer: Phone, what: '签到' | '签退', digits: string): Promise<void> {
  await volunteer.tap('扫不了码，输入 6 位数字');
  await volunteer.field('6 位数字').fill(digits);
  await volunteer.tap(what);
  await expect(volunteer.text(`${what}成功`)).toBeVisible();
  await volunteer.tap('知道了');
}

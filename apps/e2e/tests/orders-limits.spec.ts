import { Board } from '../src/board.js';
import { placed } from '../src/service.js';
import { expect, test } from '../src/test.js';

const contact = { name: '陶格斯', phone: '0477-8591234', address: '伊克昭小区 5 号楼 2 单元 401' };

test('a limit that passes is told to the street, then to the district, and on the board', async ({ openConsole, openPhone, district }) => {
  // A service around the clock, whose limits run at any time.
  const service = '极端天气上门查看';
  const resident = await district.newcomer(contact.name);
  const { id, number } = await placed(resident, service, contact);
  const [desk, phone] = [await openConsole(), await openPhone()];
  const board = new Board(desk);
  await desk.logInByForm('diaodu2');
  await board.show();
  await phone.of(resident, `/packages/orders/order/index?id=${id}`);
  const card = board.card(number, '点单');

  await test.step('in time', async () => {
    await expect(card).toContainText(/剩 (10|[5-9])分/);
    await expect(phone.text(/^等待社区接单，最晚/)).toBeVisible();
  });
  await test.step('ten minutes later the street knows', async () => {
    await district.moveClock(11);
    await expect(card).toContainText(/超时 \d+分/);
    await expect(card).toContainText('已升级 1 级');
    await expect(phone.text('等待社区接单，已超时，已上报上级催办')).toBeVisible();
    await expect(phone.text(/已上报哈巴格希街道催办$/)).toBeVisible();
  });
  await test.step('an hour later the district knows', async () => {
    await district.moveClock(60);
    await expect(card).toContainText(/超时 1小时/);
    await expect(card).toContainText('已升级 2 级');
  });
  await test.step('once in each level, however late it gets', async () => {
    await district.moveClock(60);
    await expect(card).toContainText(/超时 2小时/);
    const order = await board.open(number);
    const told = order.getByRole('region', { name: '超时升级' }).getByRole('listitem');
    await expect(told).toHaveCount(2);
    await expect(told.nth(0)).toContainText(/第 1 级接单超时，已报 哈巴格希街道/);
    await expect(told.nth(1)).toContainText(/第 2 级接单超时，已报 康巴什区/);
    await board.close();
  });
  await test.step('accepted at last, it has a fresh limit', async () => {
    await board.accept(number);
    const accepted = board.card(number, '接单');
    await expect(accepted).toContainText(/剩 \d+分/);
    await expect(accepted).not.toContainText('已升级');
    await board.expectNeverReloaded();
    await expect(phone.text(/^正在为您安排志愿者，最晚/)).toBeVisible();
  });
});

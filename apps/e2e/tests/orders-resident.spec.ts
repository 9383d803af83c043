import { Board } from '../src/board.js';
import { pointCameraAt } from '../src/camera.js';
import { momentIn } from '../src/days.js';
import { newName, newPhoneNumber } from '../src/people.js';
import type { Phone } from '../src/phone.js';
import { acceptOffer, fillContact, openOffers, typeDigits } from '../src/service.js';
import { expect, test } from '../src/test.js';

test.use({ withCamera: true });

const service = '做一顿家常饭';
const resident = { name: newName(), phone: newPhoneNumber(), address: '蒙古源流小区 6 号楼 2 单元 301' };
const volunteer = { name: newName(), phone: newPhoneNumber() };

/**
 * A service from 点单 to 评单, by three people on their own screens. Nothing is prepared but the demo district, and the API is only called for
 * moving the demo clock.
 */
test('a resident’s order, from the menu to the rating', async ({ openConsole, openPhone, district }) => {
  const [desk, home, helper] = [await openConsole(), await openPhone(), await openPhone()];
  const board = new Board(desk);
  await desk.logInByForm('diaodu');
  await board.show();

  await test.step('a newcomer who can cook joins', async () => {
    await helper.open();
    await helper.tap(helper.at('.btn--primary', '加入志愿者'));
    await helper.tap('登录并加入');
    await helper.logIn(volunteer.phone);
    await helper.join(volunteer.name, { skills: ['烹饪'] });
  });

  const number = await test.step('a resident picks a service, fills in the form, logs in and orders', async () => {
    await home.open();
    await home.tab('点单');
    await home.tap(/^民生关爱/);
    await home.tap(service);
    await home.tap('我要点单');
    await home.tap(home.page.getByRole('radiogroup', { name: '什么时候上门' }).getByRole('radio').first());
    await fillContact(home, resident);
    await home.field('还想说的一句话').fill('牙口不好，请做软一些');
    await home.tap('登录并点单');
    await home.logIn(resident.phone);
    await home.on('确认点单');
    await home.tap('确认点单');
    await expect(home.text('点单成功，社区已经收到')).toBeVisible();
    await expect(home.text(/^等待社区接单，最晚/)).toBeVisible();
    return ((await home.text(/^单号 /).textContent()) ?? '').replace('单号 ', '');
  });

  const appointed = await test.step('it appears on the board, and the coordinator accepts it', async () => {
    await expect(board.card(number, '点单')).toContainText(service);
    await board.drag(number, '接单');
    await desk.told('已接单');
    await expect(board.card(number, '接单')).toBeVisible();
    await expect(home.text(/^正在为您安排志愿者/)).toBeVisible();
    return momentIn((await board.card(number).getByTitle(`单号 ${number}`).getAttribute('title')) ?? '');
  });

  await test.step('sees who is qualified and why on this rank, and asks the cook', async () => {
    await board.act(number, '派单');
    await expect(desk.page.getByText(/^看了 \d+ 位志愿者/)).toBeVisible();
    const row = await board.candidate(volunteer.name);
    await expect(row).toContainText(/时间\d+\/\d+/);
    await expect(row).toContainText(/远近\d+\/\d+同一社区/);
    await expect(row).toContainText(/均衡\d+\/\d+近 90 天/);
    await board.ask(volunteer.name);
    await expect(board.card(number, '接单')).toContainText('邀约中 1 人');
  });

  await test.step('the volunteer learns the community only, accepts, and then sees door and phone', async () => {
    await openOffers(helper);
    await expect(helper.text('“牙口不好，请做软一些”')).toBeVisible();
    await expect(helper.page.getByText(resident.address)).toHaveCount(0);
    await expect(helper.page.getByText(resident.name)).toHaveCount(0);
    await acceptOffer(helper, service);
    await expect(helper.text(resident.address)).toBeVisible();
    expect(await helper.call(`打电话给${resident.name}`)).toBe(resident.phone);
    await helper.tap('复制地址');
  });

  await test.step('coordinator and resident see who comes', async () => {
    await expect(board.card(number, '派单')).toContainText(volunteer.name);
    await expect(home.text(new RegExp(`^${volunteer.name}将在.+上门$`))).toBeVisible();
    expect(await home.call(`打电话给志愿者 ${volunteer.name}`)).toBe(volunteer.phone);
  });

  await test.step('at the door the volunteer films the code on the resident’s phone', async () => {
    await district.moveClockTo(appointed);
    await home.tap('出示服务码');
    await expect(home.page.getByRole('img', { name: '服务码' })).toBeVisible();
    await pointCameraAt(home.page);
    await helper.tap('到达签到');
    await expect(helper.text('签到成功')).toBeVisible();
    await helper.tap('知道了');
    await expect(helper.text('正在服务，离开前请签退')).toBeVisible();
    await expect(board.card(number, '履单')).toContainText(volunteer.name);
  });

  const served = await test.step('leaves with the six digits that the resident tells', async () => {
    await district.moveClock(85);
    // The phone only notices a moved clock when the app is opened again; otherwise it would ask whether to leave early.
    await helper.page.reload();
    await expect(home.text('服务做完了，再出示这个码')).toBeVisible();
    await typeDigits(helper, '签退', await digitsOn(home));
    await expect(helper.at('.duty__time')).toHaveText(/^1小时2[5-9]分$/);
    const time = (await helper.at('.duty__time').textContent()) ?? '';
    await expect(home.text('现在不需要服务码')).toBeVisible();
    return time;
  });

  await test.step('the coordinator settles', async () => {
    await expect(board.card(number, '结单')).toBeVisible();
    await board.settle(number);
    await expect(board.card(number, '评单')).toBeVisible();
  });

  await test.step('the resident rates, and has the whole way before them', async () => {
    await home.tap('返回订单');
    await home.tap(home.choice('5 星，非常满意'));
    await home.tap(home.check('准时到达'));
    await home.field('还想说的话').fill('面条软烂，合胃口');
    await home.tap('提交评价');
    await expect(home.text('准时到达，面条软烂，合胃口')).toBeVisible();
    await expect(home.page.locator('.six__step--done')).toHaveCount(6);
  });

  await test.step('it has left the board; what everybody did stands in the order', async () => {
    await expect(board.card(number)).toHaveCount(0);
    await board.expectNeverReloaded();
    await desk.go('订单查询');
    await desk.page.getByLabel('单号或服务名称').fill(number);
    await desk.page.getByLabel('单号或服务名称').press('Enter');
    await desk.row(number).click();
    const told = desk.page.getByRole('region', { name: '全部经过' });
    for (const line of [`评价 ${resident.name}`, '结单 区调度员甲', `完成签退 ${volunteer.name}`, `到达签到 ${volunteer.name}`])
      await expect(told).toContainText(line);
  });

  await test.step('minutes and points are in the volunteer’s ledger', async () => {
    await helper.open('/pages/mine/index');
    await helper.tap('时长与积分');
    await expect(helper.text(`+${served}`)).toBeVisible();
    await expect(helper.text(new RegExp(service))).toBeVisible();
    await helper.tap(helper.page.getByRole('tab', { name: '积分' }));
    await expect(helper.text(/^\+\d+ 分$/)).toBeVisible();
  });
});

/** The six digits on the resident's screen. */
async function digitsOn(phone: Phone): Promise<string> {
  return ((await phone.at('.door-code__digits').textContent()) ?? '').replace(/\D/g, '');
}

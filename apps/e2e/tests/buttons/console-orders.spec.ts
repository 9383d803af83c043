import { Board } from '../../src/board.js';
import type { Console } from '../../src/console.js';
import { clockOf, dayOf, minutesAfter } from '../../src/days.js';
import { accept, type Order, ordered, type Ordered } from '../../src/orders.js';
import { expect, test } from '../../src/test.js';

const stateOf =
  ({ resident, order }: Ordered) =>
  async () =>
    (await resident.api.call('getOrder', { params: { orderId: order.id } })).state;

/** Opens the order's own page. */
async function open(desk: Console, { id, title }: Order): Promise<void> {
  await desk.goTo(`/orders/${id}`);
  await desk.on(title);
}

/** Cancels a dialog once, then opens it again and gives a ready reason. */
async function withReason(desk: Console, button: string, phrase: string, ok = button): Promise<void> {
  await desk.press(button);
  await desk.press('取消', desk.dialog);
  await desk.press(button);
  await desk.press(phrase, desk.dialog);
  await desk.press(ok, desk.dialog);
}

test('the board: accepted by its card, dispatched with reasons, looked at beside the board', async ({ openConsole, district }) => {
  const found = await ordered(district, 'placed');
  const { order, volunteer } = found;
  const desk = await openConsole();
  const { page } = desk;
  const board = new Board(desk);
  await desk.logIn('diaodu');
  await desk.go('派单台');

  await test.step('filtered by colour and region', async () => {
    const colours = page.getByRole('group', { name: '七色' });
    await desk.press('党建引领', colours);
    await expect(board.card(order.number)).toBeHidden();
    for (const colour of ['矛盾调解', '生态守护', '健康保障', '政策宣导', '专业支持', '民生关爱']) await desk.press(colour, colours);
    await expect(board.card(order.number)).toBeVisible();
    await desk.press('全部', colours);
    await desk.choose('地区', order.regionName);
    await expect(page).toHaveURL(/regionCode=/);
    await expect(board.card(order.number)).toBeVisible();
  });
  await test.step('opened beside the board, and as a page', async () => {
    await board.card(order.number).locator('.card-title').click();
    await expect(desk.dialog).toContainText(order.number);
    await page.locator('.ant-drawer-close').click();
    await board.act(order.number, '查看订单');
    await page.getByRole('link', { name: '打开整页' }).click();
    await desk.on(order.title);
    await page.getByRole('link', { name: '返回' }).click();
    await desk.on('派单台');
  });
  await test.step('accepted', async () => {
    await board.act(order.number, '接单');
    await desk.told('已接单，请安排志愿者');
    await expect.poll(stateOf(found)).toBe('accepted');
  });
  await test.step('dispatched: automatic on and off, looked for by name, two asked', async () => {
    await board.act(order.number, '派单');
    const drawer = desk.dialog;
    const automatic = drawer.getByRole('switch', { name: '自动派单' });
    await automatic.click();
    await desk.told('自动派单已开启');
    await automatic.click();
    await desk.told('自动派单已停止');
    await drawer.getByPlaceholder('按姓名或编号查找').fill('没有这个人');
    await drawer.locator('.ant-input-search-btn').click();
    await expect(drawer.getByText('没有符合条件又叫这个名字的志愿者')).toBeVisible();
    await drawer.locator('.ant-input-clear-icon').click();
    await drawer.getByPlaceholder('按姓名或编号查找').fill(volunteer.session.me.volunteer!.number);
    await drawer.locator('.ant-input-search-btn').click();
    await expect(drawer.locator('.candidate')).toHaveCount(1);
    await drawer.getByRole('checkbox', { name: `选择 ${volunteer.name}` }).check();
    await desk.choose('答复时限', /1小时/, drawer);
    await desk.press('发出邀约（1 人）', drawer);
    await desk.told('已向 1 人发出邀约');
    await expect(board.card(order.number)).toContainText('邀约中');
    await accept(volunteer, order.id);
    await expect(board.card(order.number, '派单')).toBeVisible();
  });
  await test.step('the other ways from the board', async () => {
    await page.getByRole('main').getByRole('link', { name: '订单查询' }).click();
    await desk.on('订单查询');
    await desk.go('派单台');
    await page.getByRole('main').getByRole('link', { name: '热线点单' }).click();
    await desk.on('热线点单');
  });
});

test('a card is dragged on: accepted, then to whom it shall go', async ({ openConsole, district }) => {
  const found = await ordered(district, 'placed');
  const desk = await openConsole();
  const board = new Board(desk);
  const { number, regionCode } = found.order;
  await desk.logIn('diaodu', `/admin/orders?regionCode=${regionCode}`);
  await board.drag(number, '接单');
  await expect.poll(stateOf(found)).toBe('accepted');
  await expect(board.card(number, '接单')).toBeVisible();
  await board.drag(number, '派单');
  await expect(desk.dialog).toContainText('派单：');
  await desk.page.locator('.ant-drawer-close').click();
});

test('an order’s page: accepted, not taken on, cancelled for somebody', async ({ openConsole, district }) => {
  const [accepted, refused, called] = [
    await ordered(district, 'placed'),
    await ordered(district, 'placed'),
    await ordered(district, 'placed'),
  ];
  const desk = await openConsole();
  await desk.logIn('diaodu');

  await open(desk, accepted.order);
  await desk.press('接单');
  await expect.poll(stateOf(accepted)).toBe('accepted');
  await desk.press('派单');
  await expect(desk.dialog).toContainText('合适的志愿者');
  await desk.page.locator('.ant-drawer-close').click();

  await open(desk, refused.order);
  await withReason(desk, '不受理', '地址不在服务地区内');
  await desk.told('已不受理，点单人会收到通知');
  await expect.poll(stateOf(refused)).toBe('rejected');

  await open(desk, called.order);
  await desk.press('取消订单');
  await desk.press('取消', desk.dialog);
  await desk.press('取消订单');
  await desk.press('服务对象来电取消', desk.dialog);
  await desk.press('取消订单', desk.dialog);
  await desk.told('订单已取消');
  await expect.poll(stateOf(called)).toBe('cancelled');
});

test('an order under way: digits read out, taken back, made longer, annulled', async ({ openConsole, district }) => {
  const [back, running] = [await ordered(district, 'dispatched'), await ordered(district, 'serving')];
  const desk = await openConsole();
  await desk.logIn('diaodu');

  await test.step('digits for the door', async () => {
    await open(desk, back.order);
    await desk.press('念服务码');
    const { shortCode } = await back.resident.api.call('getOrderCode', { params: { orderId: back.order.id } });
    await expect(desk.dialog.locator('output')).toHaveText(`${shortCode.slice(0, 3)} ${shortCode.slice(3)}`);
    await desk.press('念好了', desk.dialog);
    // Cancels the call, because the browser has no telephone.
    await desk.page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true }));
    await desk.page.locator('a[href="tel:0477-8530000"]').click();
  });
  await test.step('taken back', async () => {
    await withReason(desk, '改派', '志愿者临时有事', '收回并改派');
    await desk.told('已收回，可以重新派单');
    await expect.poll(stateOf(back)).toBe('accepted');
  });
  await test.step('made longer', async () => {
    await open(desk, running.order);
    await desk.press('延长时间');
    await desk.press('取消', desk.dialog);
    await desk.press('延长时间');
    for (const more of [/^多 30分/, /^多 1小时/, /^多 2小时/]) await desk.press(more, desk.dialog);
    await expect(desk.dialog.getByLabel(/一共计多少分钟/)).toHaveValue('180');
    await desk.press('延长', desk.dialog);
    await desk.told('现在最多计 3小时');
  });
  await test.step('annulled', async () => {
    await withReason(desk, '作废', '误签到');
    await desk.told('订单已作废，不计时数');
    await expect.poll(stateOf(running)).toBe('annulled');
  });
});

test('times confirmed by phone need a second person; then settled, asked about, and followed up', async ({ openConsole, district }) => {
  const first = await ordered(district, 'dispatched');
  const second = await ordered(district, 'dispatched');
  await district.moveClock(90);
  const now = await district.now();
  const [desk, colleague] = [await openConsole(), await openConsole()];
  const confirm = async (order: Order) => {
    await open(desk, order);
    await desk.press('电话确认');
    await desk.press('取消', desk.dialog);
    await desk.press('电话确认');
    const typed = (at: Date) => `${dayOf(at)} ${clockOf(at)}`;
    await desk.pick('开始时间', typed(minutesAfter(now, -60)), desk.dialog);
    await desk.pick('结束时间', typed(minutesAfter(now, -20)), desk.dialog);
    await desk.press('双方都忘了扫码，分别电话核实过', desk.dialog);
    await desk.press('登记时间', desk.dialog);
    await desk.told('时间已登记，等待另一人复核');
  };
  await desk.logIn('diaodu');
  await colleague.logIn('diaodu2');

  await test.step('entered by one, rejected and approved by the other', async () => {
    await confirm(second.order);
    await confirm(first.order);
    await expect(desk.page.getByText('等待另一位调度员或审核员复核，登记人自己不能复核。')).toBeVisible();
    await open(colleague, second.order);
    await withReason(colleague, '不通过', '没有核实到服务对象本人或家人');
    await colleague.told('已不予通过');
    await open(colleague, first.order);
    await colleague.press('复核通过');
    await colleague.press('取消', colleague.page.locator('.ant-modal-confirm'));
    await colleague.press('复核通过');
    await colleague.press('通过', colleague.page.locator('.ant-modal-confirm'));
    await colleague.told('复核通过，可以结单');
  });
  await test.step('settled', async () => {
    await open(desk, first.order);
    await desk.press('结单');
    await desk.press('取消', desk.page.locator('.ant-modal-confirm'));
    await desk.press('结单');
    await desk.press('确认结单', desk.page.locator('.ant-modal-confirm'));
    await desk.told('已结单，时数和积分已入账');
    await expect.poll(stateOf(first)).toBe('settled');
  });
  await test.step('asked by phone: two stars', async () => {
    await desk.press('电话回访');
    await desk.press('取消', desk.dialog);
    await desk.press('电话回访');
    await desk.dialog.getByRole('radio').nth(1).click();
    await desk.dialog.getByLabel('服务对象的话').fill('来晚了');
    await desk.press('登记评价', desk.dialog);
    await desk.told('评价已登记，已转调度员回访处理');
  });
  await test.step('which the board says, and somebody follows up', async () => {
    await desk.go('派单台');
    await desk.page.getByRole('link', { name: /^差评待回访/ }).click();
    await desk.on('订单查询');
    await open(desk, first.order);
    await desk.press('回访处理');
    await desk.press('取消', desk.dialog);
    await desk.press('回访处理');
    await desk.press('已电话致歉，问题已解决', desk.dialog);
    await desk.press('登记并办结', desk.dialog);
    await desk.told('回访已登记');
  });
});

test('orders are looked up, filtered and exported; a reviewer only reads', async ({ openConsole, district }) => {
  const { order } = await ordered(district, 'rated');
  const [desk, reviewer] = [await openConsole(), await openConsole()];
  await desk.logIn('diaodu');
  await desk.go('订单查询');
  await desk.page.getByPlaceholder('单号或服务名称').fill(order.number);
  await desk.page.locator('.ant-input-search-btn').click();
  await desk.choose('进展', '已结束');
  await desk.choose('七色', '民生关爱');
  await desk.choose('地区', order.regionName);
  await desk.choose('状态', '已评价');
  await desk.row(order.number).click();
  await expect(desk.dialog).toContainText('针脚细密');
  await desk.page.getByRole('link', { name: '打开整页' }).click();
  await desk.on(order.title);
  await desk.page.goBack();
  await expect(desk.row(order.number)).toBeVisible();
  const file = desk.page.waitForEvent('download');
  await desk.press('导出');
  expect((await file).suggestedFilename()).toMatch(/^订单-.+\.csv$/);
  await desk.choose('时限', '只看超时');
  await desk.press('清除筛选');
  await expect(desk.page).not.toHaveURL(/overdue/);

  await reviewer.logIn('shenhe', `/admin/orders/${order.id}`);
  await reviewer.on(order.title);
  await expect(reviewer.page.getByText('吉祥花园')).toBeHidden();
});

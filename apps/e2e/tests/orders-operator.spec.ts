import { Board } from '../src/board.js';
import type { Console } from '../src/console.js';
import { momentIn } from '../src/days.js';
import { newName, newPhoneNumber } from '../src/people.js';
import { acceptOffer, openOffers, typeDigits } from '../src/service.js';
import { expect, test } from '../src/test.js';

const service = '陪伴聊天';
const elder = { name: newName(), phone: newPhoneNumber(), address: '滨河路 12 号院 4 号楼 102' };

test('an order for an elder without a phone, by the hotline', async ({ openConsole, openPhone, district }) => {
  const volunteer = await district.volunteer(newName());
  const [operator, coordinator, helper] = [await openConsole(), await openConsole(), await openPhone()];
  const board = new Board(coordinator);
  await operator.logInByForm('huawu');
  await coordinator.logInByForm('diaodu2');
  await board.show();
  await helper.of(volunteer);

  const number = await test.step('the operator takes the call with the keyboard alone', async () => {
    const { keyboard } = operator.page;
    await operator.go('热线点单');
    await expect(operator.page.getByLabel('来电号码')).toBeFocused();
    await keyboard.type(elder.phone);
    await keyboard.press('Enter');
    await expect(operator.page.getByLabel('姓名')).toBeFocused();
    await keyboard.type(elder.name);
    await keyboard.press('Tab');
    await expect(operator.page.getByLabel('联系电话')).toHaveValue(elder.phone);
    await keyboard.press('Tab');
    await keyboard.type('珠江社区');
    await expect(operator.page.locator('.ant-select-item-option-active')).toContainText('珠江社区');
    await keyboard.press('Enter');
    await expect(operator.page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
    await keyboard.press('Tab');
    await expect(operator.page.getByLabel('详细地址')).toBeFocused();
    await keyboard.type(elder.address);
    await keyboard.press('Enter');
    await expect(operator.page.getByRole('combobox', { name: '查找服务' })).toBeFocused();
    await keyboard.type(service);
    await keyboard.press('Enter');
    await expect(operator.page.getByRole('radiogroup', { name: '上门时间' }).getByRole('radio').first()).toBeChecked();
    await expect(operator.button('下单')).toBeFocused();
    await keyboard.press('Enter');
    const done = operator.page.getByRole('region', { name: '已下单' });
    await expect(done).toContainText(`${service} · ${elder.name}`);
    await expect(done).toContainText(/社区最晚 .+ 接单/);
    return (await done.locator('.placed-number').textContent()) ?? '';
  });

  await test.step('both names are on the order', async () => {
    await operator.press('查看订单');
    await expect(order(operator)).toContainText(`服务热线话务员 为 ${elder.name} 点单`);
    await expect(order(operator)).toContainText('热线代点');
  });

  const appointed = await test.step('the coordinator finds it on the board and asks a volunteer', async () => {
    await board.accept(number);
    await board.offerTo(number, volunteer.name);
    return momentIn((await board.card(number).getByTitle(`单号 ${number}`).getAttribute('title')) ?? '');
  });

  await test.step('the volunteer accepts and sees where to go', async () => {
    await openOffers(helper);
    await acceptOffer(helper, service);
    await expect(helper.text(elder.address)).toBeVisible();
    await expect(helper.text('热线代点（服务热线话务员）')).toBeVisible();
  });

  await test.step('in and out at the door by the digits that the operator reads out', async () => {
    await district.moveClockTo(appointed);
    const first = await readOut(operator);
    await typeDigits(helper, '签到', first);
    await expect(board.card(number, '履单')).toContainText(volunteer.name);
    await district.moveClock(55);
    await helper.page.reload();
    await expect(order(operator).getByText('还在服务')).toBeVisible();
    const second = await readOut(operator);
    expect(second).not.toBe(first);
    await typeDigits(helper, '签退', second);
  });

  await test.step('the coordinator settles', async () => {
    await expect(board.card(number, '结单')).toContainText(elder.name);
    await board.settle(number);
    await board.expectNeverReloaded();
  });

  await test.step('the operator asks by phone how it was', async () => {
    await operator.press('电话回访', order(operator));
    await expect(operator.dialog).toContainText(`${elder.name} ${elder.phone}`);
    await operator.dialog.getByRole('radio').nth(3).click();
    await operator.dialog.getByLabel('服务对象的话').fill('聊得开心，盼着再来');
    await operator.press('登记评价', operator.dialog);
    await operator.told('评价已登记');
    const rating = order(operator).getByRole('region', { name: '评单' });
    await expect(rating).toContainText('4 星');
    await expect(rating).toContainText('聊得开心，盼着再来');
    await expect(rating).toContainText('电话回访');
    await expect(rating).toContainText('服务热线话务员');
  });

  await test.step('the next call from that number brings the person and the order back', async () => {
    await operator.page.locator('.ant-drawer-close').last().click();
    await operator.press('下一通电话');
    await operator.page.keyboard.type(elder.phone);
    await operator.page.keyboard.press('Enter');
    await expect(operator.page.locator('.person-take')).toContainText(elder.name);
    await expect(operator.page.getByRole('list', { name: `${elder.name}最近的订单` })).toContainText(service);
  });
});

/** The order in the open drawer. */
const order = ({ page }: Console) => page.locator('.order-view');

/** The six digits that the operator reads out. */
async function readOut(operator: Console): Promise<string> {
  await operator.press('念服务码', order(operator));
  const digits = ((await operator.dialog.locator('output').textContent()) ?? '').replace(/\D/g, '');
  await operator.press('念好了', operator.dialog);
  expect(digits).toMatch(/^\d{6}$/);
  return digits;
}

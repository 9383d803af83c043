import { clockOf, dayOf, minutesAfter } from '../../src/days.js';
import { unique } from '../../src/district.js';
import { newService } from '../../src/orders.js';
import { expect, test } from '../../src/test.js';

test('an order by phone in three steps, then the next call from somebody known', async ({ openConsole, district }) => {
  const item = await newService(district, { needsDestination: true });
  const region = (await district.staff('huawu').call('listRegions', { query: {} })).items.find(({ level }) => level === 'community')!;
  const caller = `0477-8${unique()}`;
  const orders = async () => (await district.staff('huawu').call('listOrders', { query: { as: 'staff', q: item.title } })).items;
  const desk = await openConsole();
  const { page } = desk;
  const step = (name: RegExp) => page.getByRole('region', { name });
  const [who, what, when] = [step(/^第一步/), step(/^第二步/), step(/^第三步/)];
  await desk.logIn('huawu');
  await desk.go('热线点单');

  await test.step('what is missing is named', async () => {
    await desk.press('下单', when);
    await expect(page.getByText('请选择服务')).toBeVisible();
    await who.getByLabel('来电号码').fill('12');
    await desk.press('查找', who);
    await expect(page.getByText('号码应为 7 至 13 位数字，座机可带区号和短横')).toBeVisible();
  });
  await test.step('somebody new', async () => {
    await who.getByLabel('来电号码').fill(caller);
    await desk.press('查找', who);
    await who.getByLabel('姓名').fill('德力格尔');
    await desk.choose('社区', region.name, who);
    await who.getByLabel('详细地址').fill('吉祥花园 7 号楼 3 单元 301');
    await desk.choose('交流语言', '蒙古语', who);
  });
  await test.step('the service, by a few letters', async () => {
    const search = what.getByLabel('查找服务');
    await search.fill('没有这种服务');
    await expect(what.getByText(/^菜单里没有这项服务/)).toBeVisible();
    await what.locator('.ant-input-clear-icon').click();
    await search.fill(item.title);
    await what.getByRole('option', { name: item.title }).click();
  });
  await test.step('when, where to, and by which way', async () => {
    const times = when.getByRole('radiogroup', { name: '上门时间' });
    await times.getByText('其他时间').click();
    const at = minutesAfter(await district.now(), 26 * 60);
    const other = when.getByRole('textbox', { name: '其他时间' });
    await other.fill(`${dayOf(at)} ${clockOf(at)}`);
    await other.press('Enter');
    await times.locator('label').nth(1).click();
    await when.getByLabel('去哪里').fill('区人民医院门诊楼');
    await when.getByLabel('嘱咐志愿者的话').fill('耳背，请大声敲门');
    await when.getByText(/纸质/).click();
    await when.getByLabel('来电人').fill('女儿');
    await desk.press('下单', when);
    await expect(page.getByRole('heading', { name: '已下单' })).toBeVisible();
    expect(await orders()).toMatchObject([{ channel: 'paper', state: 'placed' }]);
  });
  await test.step('looked at, and the next call', async () => {
    await desk.press('查看订单');
    await expect(desk.dialog).toContainText('德力格尔');
    await page.getByRole('link', { name: '打开整页' }).click();
    await desk.on(item.title);
    await desk.go('热线点单');
  });
  await test.step('somebody known orders the same again', async () => {
    await who.getByLabel('来电号码').fill(caller);
    await who.getByLabel('来电号码').press('Enter');
    await page.locator('.latest-open').first().click();
    await expect(desk.dialog).toContainText('德力格尔');
    await page.locator('.ant-drawer-close').click();
    await desk.press('同一号码的另一个人', who);
    await page.locator('.person-take').first().click();
    await expect(who.getByLabel('姓名')).toHaveValue('德力格尔');
    await desk.press(`再来一单 ${item.title}`, who);
    await when.getByLabel('去哪里').fill('区人民医院门诊楼');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: '已下单' })).toBeVisible();
    expect(await orders()).toHaveLength(2);
    await desk.press('下一通电话');
    await expect(who.getByLabel('来电号码')).toHaveValue('');
  });
  await test.step('a call that leads to nothing', async () => {
    await who.getByLabel('来电号码').fill(caller);
    await desk.press('查找', who);
    await page.locator('.person-take').first().click();
    await desk.press('清空，接下一通电话', when);
    await expect(page.locator('.person-take')).toBeHidden();
    await expect(who.getByLabel('来电号码')).toHaveValue('');
  });
});

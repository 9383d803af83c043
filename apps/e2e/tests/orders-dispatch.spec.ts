import { Board } from '../src/board.js';
import { newName } from '../src/people.js';
import { acceptOffer, openOffers, placed } from '../src/service.js';
import { expect, test } from '../src/test.js';

const contact = { name: '陶格斯', phone: '0477-8591234', address: '伊克昭小区 5 号楼 2 单元 401' };

test('an order that somebody declines is dispatched anew', async ({ openConsole, openPhone, district }) => {
  const service = '搬抬重物';
  const [busy, free] = [await district.volunteer(newName()), await district.volunteer(newName())];
  const { id, number } = await placed(await district.newcomer(contact.name), service, contact);
  const [desk, first, second] = [await openConsole(), await openPhone(), await openPhone()];
  const board = new Board(desk);
  await desk.logInByForm('diaodu');
  await board.show();
  await first.of(busy);
  await second.of(free);

  await test.step('asked, the first one declines without a penalty', async () => {
    await board.accept(number);
    await board.offerTo(number, busy.name);
    await expect(board.card(number)).toContainText('邀约中 1 人');
    await openOffers(first);
    await first.tap(`谢绝 ${service}`);
    await first.tap(first.choice('时间不合适'));
    await first.tap('确认谢绝');
    await expect(first.text('已谢绝，谢谢您的答复')).toBeVisible();
    await expect(first.text('目前没有等您答复的邀约')).toBeVisible();
  });

  await test.step('the board shows that nobody is asked any more, the order why', async () => {
    await expect(board.card(number)).not.toContainText('邀约中');
    const order = await board.open(number);
    await expect(order.getByRole('region', { name: '已发出的邀约' }).locator('li').filter({ hasText: busy.name })).toContainText(
      /已谢绝.*时间不合适/,
    );
    await board.close();
  });

  await test.step('who has declined is not asked again for this order, another one is', async () => {
    await board.act(number, '派单');
    await expect(desk.page.getByText(/1 人已谢绝本单/)).toBeVisible();
    const search = desk.page.getByLabel('按姓名或编号查找');
    await search.fill(busy.name);
    await search.press('Enter');
    await expect(desk.page.getByText('没有符合条件又叫这个名字的志愿者')).toBeVisible();
    await board.ask(free.name);
  });

  await test.step('the second one accepts', async () => {
    await openOffers(second);
    await acceptOffer(second, service);
    await expect(second.text(contact.address)).toBeVisible();
    await expect(board.card(number, '派单')).toContainText(free.name);
  });

  await test.step('cannot come after all: the order is back, and is dispatched a third time', async () => {
    await second.tap('去不了，退回这一单');
    await second.tap(second.choice('身体不适'));
    await second.tap('确认退回');
    await expect(second.text('已退回，会请别的志愿者去')).toBeVisible();
    await expect(second.page.getByText(contact.address)).toHaveCount(0);
    await expect(board.card(number, '接单')).toBeVisible();
    const third = await district.volunteer(newName());
    await board.offerTo(number, third.name);
    await first.of(third);
    await openOffers(first);
    await acceptOffer(first, service);
    await expect(board.card(number, '派单')).toContainText(third.name);
    await board.expectNeverReloaded();
  });

  await test.step('the whole way stands in the order', async () => {
    await desk.goTo(`/orders/${id}`);
    const offers = desk.page.getByRole('region', { name: '已发出的邀约' });
    await expect(offers.locator('li')).toHaveCount(3);
    await expect(desk.page.getByRole('region', { name: '全部经过' })).toContainText(`退回派单 ${free.name}`);
  });
});

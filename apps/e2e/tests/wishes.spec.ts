import { newName, newPhoneNumber } from '../src/people.js';
import { fillContact } from '../src/service.js';
import { expect, test } from '../src/test.js';

const mark = String(Date.now() % 100_000);
const wish = {
  title: `陪我去看一场乌兰牧骑 ${mark}`,
  words: '我叫陶格斯，住在伊克昭小区5号楼2单元401，电话13904770001。想看一场演出，腿脚不便，希望有人接送陪同。',
  publicWords: '一位腿脚不便的老人想看一场演出，希望有人接送陪同，周末都可以。',
};
const contact = { name: '陶格斯', phone: '13904770001', address: '伊克昭小区5号楼2单元401' };
const thanks = '演出真好看，谢谢你们记得我';

test('a wish, from posting to thanks on the wall', async ({ openConsole, openPhone, district }) => {
  const [volunteer, late] = [await district.volunteer(newName()), await district.volunteer(newName())];
  const [home, helper, other, reviewer] = [await openPhone(), await openPhone(), await openPhone(), await openConsole()];
  await helper.of(volunteer);
  await other.of(late);

  await test.step('a resident logs in and posts it', async () => {
    await home.open();
    await home.tab('点单');
    await home.tap(/^微心愿/);
    await home.tap('许个心愿');
    await home.logIn(newPhoneNumber());
    await home.tap('许个心愿');
    await home.field('一句话说出心愿').fill(wish.title);
    await home.field('再说详细一点').fill(wish.words);
    await home.choose('类别', '养老助残');
    await fillContact(home, contact);
    await home.tap('提交心愿');
    await expect(home.text('审核员正在看，通过后会贴到心愿墙上')).toBeVisible();
  });

  await test.step('nobody sees it on the wall before the review', async () => {
    await other.open('/packages/wishes/wall/index');
    await expect(other.at('.card').first()).toBeVisible();
    await expect(other.page.getByText(wish.title)).toHaveCount(0);
  });

  await test.step('the reviewer takes the personal data out and assesses the hours', async () => {
    await reviewer.logInByForm('shenhe');
    await reviewer.go('微心愿');
    await reviewer.row(wish.title).click();
    await expect(reviewer.page.getByText(`${contact.name} ${contact.phone}`)).toBeVisible();
    await reviewer.press('通过');
    await reviewer.dialog.getByLabel('评估时数').fill('90');
    await reviewer.press('通过并上墙', reviewer.dialog);
    await expect(reviewer.dialog).toContainText(/电话号码|联系人姓名|详细地址|个人信息/);
    await reviewer.dialog.getByLabel('公开的内容').fill(wish.publicWords);
    await reviewer.press('通过并上墙', reviewer.dialog);
    await reviewer.told('已通过，已上心愿墙');
  });

  await test.step('two volunteers look at it on the wall, without name, phone and address', async () => {
    for (const phone of [helper, other]) {
      await phone.open('/packages/wishes/wall/index');
      await phone.tap(new RegExp(`^心愿 ${wish.title}，待认领$`));
      await expect(phone.text(wish.publicWords)).toBeVisible();
      await expect(phone.text('实现后计 1小时30分')).toBeVisible();
      for (const secret of Object.values(contact)) await expect(phone.page.getByText(secret)).toHaveCount(0);
    }
  });

  await test.step('one claims it and sees where to go', async () => {
    await helper.tap('认领这个心愿');
    await helper.tap(helper.page.getByRole('alertdialog').getByRole('button', { name: '认领', exact: true }));
    await expect(helper.text(contact.address)).toBeVisible();
    expect(await helper.call(`打电话给${contact.name}`)).toBe(contact.phone);
  });

  await test.step('the other one is told that it is taken, and is offered it no more', async () => {
    await other.tap('认领这个心愿');
    await other.tap(other.page.getByRole('alertdialog').getByRole('button', { name: '认领', exact: true }));
    await expect(other.text(/认领了/)).toBeVisible();
    await expect(other.button('认领这个心愿')).toBeHidden();
    await expect(other.page.getByText(contact.address)).toHaveCount(0);
    await expect(other.text('已有志愿者认领，正在实现')).toBeVisible();
  });

  await test.step('comes true', async () => {
    await helper.tap('心愿已实现');
    await helper.page.getByRole('textbox', { name: '完成情况' }).fill('周六下午开车接送，陪着看完了演出');
    await helper.tap('请对方确认');
    await expect(helper.text('等许愿人确认，确认后计入时长和积分')).toBeVisible();
  });

  await test.step('the wisher confirms with thanks', async () => {
    await home.open('/packages/wishes/mine/index');
    await home.tap(new RegExp(`^心愿 ${wish.title}，`));
    await expect(home.text(wish.words)).toBeVisible();
    await home.tap('确认并致谢');
    await home.tap(home.choice('5 星，非常满意'));
    await home.page.getByRole('textbox', { name: '感谢的话' }).fill(thanks);
    await home.tap(home.at('.sheet .btn--primary', '确认并致谢'));
    await expect(home.text('谢谢您，志愿者会看到')).toBeVisible();
  });

  await test.step('the thanks stand on the wall, the volunteer’s name masked', async () => {
    await other.open('/packages/wishes/wall/index');
    await other.tap(other.page.getByRole('tab', { name: '已实现' }));
    const card = other.button(new RegExp(`^心愿 ${wish.title}，`));
    await expect(card).toContainText(`“${thanks}”`);
    await expect(card).toContainText(`感谢志愿者 ${volunteer.name.slice(0, 1)}`);
    await expect(card).not.toContainText(volunteer.name);
  });

  await test.step('the assessed hours are in the ledger', async () => {
    await helper.open('/packages/me/ledger/index');
    await expect(helper.text('+1小时30分')).toBeVisible();
    await expect(helper.text(new RegExp(wish.title))).toBeVisible();
  });
});

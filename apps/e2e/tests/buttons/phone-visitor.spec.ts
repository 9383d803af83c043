import { newIdNumber, newPhoneNumber } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

test('a visitor looks around and is asked to log in where it is needed', async ({ openPhone, district }) => {
  const project = await district.published();
  const phone = await openPhone();
  await phone.open();
  await phone.tap('切换到关怀版');
  await expect(phone.page.locator('.zyh.elder').first()).toBeVisible();
  await phone.tap('切换到标准版');
  await phone.tap('近期可以做的：全部');
  await phone.tab('首页');
  await phone.tap(phone.at('.card.tap').first());
  await expect(phone.button(/^登录后报名|^名额已满/)).toBeVisible();
  await phone.back();

  await test.step('the blocks', async () => {
    for (const [block, there] of [
      ['加入志愿者', '登录并加入'],
      ['志愿排行榜', '登录后查看我的排名'],
      ['回馈激励', /积分$/],
      ['志愿微心愿', '许个心愿'],
      ['专业队', /^登录后申请/],
    ] as const) {
      await phone.tap(phone.at('.grid__one', block));
      await expect(phone.button(there).first()).toBeVisible();
      await phone.back();
    }
    await phone.tap(phone.at('.grid__one', '项目发布'));
    await expect(phone.button('搜索')).toBeVisible();
    await phone.tab('首页');
    await phone.tap(phone.at('.grid__one', '点单'));
    await expect(phone.at('.colour-tile').first()).toBeVisible();
    await phone.tab('首页');
  });

  await test.step('each page says that one must log in, and leads there', async () => {
    await phone.tap(phone.at('.btn', '加入志愿者'));
    await phone.tap('登录并加入');
    await back();
    await phone.back();
    await phone.tap('我已经是志愿者，去登录');
    await back();
    await phone.tab('消息');
    await phone.tap('登录');
    await back();
    await phone.tab('我的');
    await phone.tap(phone.at('.mine__who'));
    await back();
    await phone.tap(phone.at('.btn', '登录'));
    await back();
    await phone.tap('志愿排行榜');
    await phone.tap('登录后查看我的排名');
    await back();
    await phone.back();
    await phone.tap('回馈激励');
    await phone.tap(phone.at('.card.tap').first());
    await phone.tap('登录后兑换');
    await back();
    await phone.open(`/packages/activities/detail/index?id=${project.id}`);
    await phone.tap('登录后报名');
    await back();
    await phone.open('/packages/activities/mine/index');
    await phone.tap('去登录');
    await back();
  });

  async function back() {
    await expect(phone.field('验证码')).toBeVisible();
    await phone.back();
  }
});

test('logs in by phone: faults are named, the code comes, the demo accounts help', async ({ openPhone, district }) => {
  const { id } = await district.published();
  const phone = await openPhone();
  await phone.open('/packages/account/login/index');
  await phone.tap('登录');
  await expect(phone.text('请输入正确的 11 位手机号')).toBeVisible();
  await expect(phone.text('请输入 6 位验证码')).toBeVisible();
  await phone.field('手机号').fill(newPhoneNumber());
  await phone.tap('获取验证码');
  await expect(phone.button(/^\d+ 秒后重发$/)).toBeDisabled();
  const code = /\d{6}$/.exec((await phone.text(/验证码是 \d{6}/).textContent()) ?? '')![0];
  await phone.field('验证码').fill(code === '000000' ? '000001' : '000000');
  await phone.tap('登录');
  await expect(phone.page.getByRole('alert').filter({ visible: true })).toContainText('验证码');
  await phone.tap(phone.page.getByRole('link', { name: '隐私政策' }));
  await expect(phone.text(/个人信息保护法/)).toBeVisible();
  await phone.tap('朗读');
  await phone.back();
  await phone.field('验证码').fill(code);
  await phone.tap('登录');
  await phone.tab('我的');
  await expect(phone.text('还没有加入志愿者')).toBeVisible();
  await phone.open(`/packages/activities/detail/index?id=${id}`);
  await phone.tap('加入志愿者后报名');
  await phone.on('加入志愿者');
  await phone.open('/pages/mine/index');
  await phone.tap(/^设置/);
  await phone.tap('退出登录');
  await phone.tap(phone.page.getByRole('alertdialog').getByRole('button', { name: '返回' }));
  await phone.tap('退出登录');
  await phone.tap(phone.page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }));

  await phone.tab('我的');
  await phone.tap(phone.at('.mine__who'));
  await phone.tap(phone.page.getByRole('button', { name: /^用演示账号/ }).first());
  await expect(phone.text(/^编号 /)).toBeVisible();
});

test('joins in three steps, for a child with its guardian', async ({ openPhone }) => {
  const phone = await openPhone();
  const child = { name: '阿木尔', idNumber: newIdNumber(2014), phone: newPhoneNumber() };
  await phone.open('/packages/account/login/index');
  await phone.logIn(child.phone);
  await phone.tab('我的');
  await phone.tap(phone.at('.mine__who'));
  await phone.back();
  await phone.tap(phone.at('.btn', '加入志愿者'));

  await phone.field('姓名').fill(child.name);
  await phone.field('身份证号').fill(child.idNumber);
  await phone.choose('居住街道', '滨河街道');
  await phone.tap(/^居住社区：/);
  await phone.tap(phone.page.getByRole('radiogroup', { name: '居住社区' }).getByRole('radio').last());
  await phone.choose('政治面貌', '群众');
  await phone.field('监护人姓名').fill('萨仁');
  await phone.field('监护人手机号').fill(newPhoneNumber());
  await phone.tap(phone.check('我是监护人，同意孩子加入志愿者'));
  await phone.tap('下一步');

  await phone.tap(phone.check('文化文艺'));
  await phone.tap(phone.check('蒙古语'));
  await phone.tap(phone.page.getByRole('group', { name: '周六上午' }).getByRole('checkbox'));
  await phone.tap('下一步');

  for (const document of ['阅读志愿者行为规范', '阅读隐私政策']) {
    await phone.tap(phone.page.getByRole('link', { name: document }));
    await expect(phone.text(/^版本/)).toBeVisible();
    await phone.back();
  }
  await phone.tap(phone.check(/行为规范/));
  await phone.tap(phone.check(/隐私政策/));
  await phone.tap(phone.check('在排行榜显示我的真实姓名'));
  await phone.tap('确认加入');
  await expect(phone.text(`欢迎您，${child.name}`)).toBeVisible();
  await phone.tap('返回首页');
  await phone.open('/packages/join/index');
  await expect(phone.text('您已经是志愿者')).toBeVisible();
  await phone.tap('返回首页');
  await phone.open('/packages/join/index');
  await phone.tap('去看看活动');
  await expect(phone.button('搜索')).toBeVisible();
});

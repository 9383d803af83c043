import { expect, test } from '../../src/test.js';

test('nothing served yet: every list says what to do next', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await phone.of(await district.volunteer('新吉乐'));
  await phone.tap('去看活动');
  await phone.open('/packages/activities/mine/index');
  await phone.tap('去挑选活动');
  await phone.tab('首页');
  for (const [block, title] of [
    ['我的报名', '我的报名'],
    ['我的派单', '我的派单'],
    ['专业队', '专业队'],
    ['服务记录', '服务记录'],
    ['我的星级', '我的星级'],
    ['我的兑换券', '我的兑换券'],
    ['时长与积分', '时长与积分'],
  ] as const) {
    await phone.tap(phone.at('.grid__one', block));
    await phone.on(title);
    await phone.back();
  }
});

test('changes the profile', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await phone.of(await district.volunteer('满都拉'), '/packages/me/profile/index');
  await phone.tap(phone.page.getByRole('switch', { name: '在排行榜上显示真实姓名' }));
  await expect(phone.text('现在显示真实姓名')).toBeVisible();
  await phone.choose('居住街道', '青春山街道');
  await phone.tap(/^居住社区：/);
  await phone.tap(phone.page.getByRole('radiogroup', { name: '居住社区' }).getByRole('radio').first());
  await phone.choose('政治面貌', '共青团员');
  await phone.tap(phone.page.getByRole('group', { name: '想参加哪类服务' }).getByRole('checkbox', { name: '养老助残' }));
  await phone.tap(phone.check('摄影摄像'));
  await phone.tap(phone.check('英语'));
  await phone.tap(phone.page.getByRole('group', { name: '周日下午' }).getByRole('checkbox'));
  await phone.tap('保存');
  await expect(phone.text('已保存')).toBeVisible();
  for (const document of ['志愿者行为规范', '隐私政策']) {
    await phone.tap(phone.at('.row.tap', document));
    await phone.on(document);
    await phone.back();
  }
  await phone.page.reload();
  await expect(phone.check('摄影摄像')).toBeChecked();
  await expect(phone.button('政治面貌：共青团员')).toBeVisible();
});

test('whoever came by a roster agrees to the documents', async ({ openPhone, district }) => {
  const phone = await openPhone();
  await phone.of(await district.fromRoster(95 * 60));
  await phone.tap(/^请确认行为规范和隐私政策/);
  await phone.tap('同意并确认');
  await expect(phone.text('请阅读并勾选同意')).toBeVisible();
  for (const title of ['志愿者行为规范', '隐私政策']) {
    await phone.tap(phone.page.getByRole('link', { name: `阅读${title}` }));
    await phone.on(title);
    await phone.back();
    await phone.tap(phone.check(`我已阅读并同意${title}`));
  }
  await phone.back();
  await phone.open('/packages/me/profile/index');
  await phone.tap(/^去确认/);
  for (const title of ['志愿者行为规范', '隐私政策']) await phone.tap(phone.check(`我已阅读并同意${title}`));
  await phone.tap('同意并确认');
  await phone.on('我的资料');
  await expect(phone.text(/^已同意版本/)).toBeVisible();
  await phone.open();
  await expect(phone.text('您还没有待参加的活动')).toBeVisible();
  await expect(phone.text('请确认行为规范和隐私政策')).toBeHidden();
});

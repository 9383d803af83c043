import { post, unique } from '../../src/district.js';
import { expect, test } from '../../src/test.js';

test('finds activities by words and filters, and finds back from nothing', async ({ openPhone, district }) => {
  const title = `雪后清扫 ${unique()}`;
  await district.published({ title, category: 'environment' });
  const phone = await openPhone({ place: { latitude: 39.6083, longitude: 109.7812 } });
  await phone.open('/pages/activities/index');

  await phone.field('搜活动、地点、团体').fill(title);
  await phone.tap('清除');
  await phone.field('搜活动、地点、团体').fill(title);
  await phone.tap('搜索');
  await expect(phone.text('找到 1 个活动')).toBeVisible();
  await phone.tap('清除');
  await phone.field('搜活动、地点、团体').tap();
  await phone.tap(phone.at('.searches .chip', title));
  await expect(phone.text('找到 1 个活动')).toBeVisible();

  const filters: [string, string][] = [
    ['日期', '今天'],
    ['时段', '晚上'],
    ['类别', '生态环保'],
    ['距离', '1 公里内'],
    ['技能', '理发'],
  ];
  for (const [name, option] of filters) {
    await phone.tap(name);
    await phone.tap(phone.choice(option));
    await expect(phone.button(option)).toBeVisible();
  }
  await phone.tap('今天');
  await phone.tap('关闭');
  await phone.tap(phone.check('有名额'));
  await expect(phone.text('没有找到符合条件的活动')).toBeVisible();
  await phone.tap('查看全部活动');
  await phone.tap('类别');
  await phone.tap('关闭');
  await phone.tap(phone.check('有名额'));
  await phone.tap('清除筛选');
  await expect(phone.check('有名额')).not.toBeChecked();

  await phone.tap('日期');
  await phone.page.getByLabel('或指定一天').fill('2030-01-01');
  await expect(phone.text('没有找到符合条件的活动')).toBeVisible();
  await phone.tap('查看全部活动');

  await phone.field('搜活动、地点、团体').tap();
  await phone.tap('收起最近搜索');
  await phone.field('搜活动、地点、团体').blur();
  await phone.field('搜活动、地点、团体').tap();
  await phone.tap('清空最近搜索');
});

test('without a place it says why there is no distance', async ({ openPhone }) => {
  const phone = await openPhone();
  await phone.open('/pages/activities/index');
  await phone.tap('距离');
  await phone.tap(phone.choice('3 公里内'));
  await expect(phone.text('没有获得位置，可在手机设置中允许后再试')).toBeVisible();
});

test('signs up, waits where it is full, cancels, and moves up', async ({ openPhone, district }) => {
  const later = async (hours: number) => {
    const at = (await district.now()).getTime() + hours * 3_600_000;
    return { startsAt: new Date(at).toISOString(), endsAt: new Date(at + 3_600_000).toISOString() };
  };
  const slots = [];
  for (const hours of [30, 54, 78, 102, 126]) slots.push(await later(hours));
  const { id, title } = await district.published({ posts: [post('朗读', 1), post('整理', 1, { skills: ['teaching'] })], slots });
  const [first, second] = [await district.volunteer('其木格'), await district.volunteer('苏布德')];
  const phone = await openPhone();
  await phone.of(first, `/packages/activities/detail/index?id=${id}`);

  await test.step('what the page offers beside', async () => {
    await phone.tap('朗读');
    await phone.tap('分享');
    const map = phone.page.waitForEvent('popup');
    await phone.tap('打开地图');
    await (await map).close();
    await phone.tap(/^查看全部 5 个班次/);
    await phone.tap(phone.at('.slots__one').nth(1));
    await phone.tap(phone.at('.slots__one').first());
  });

  await test.step('signs up', async () => {
    await phone.tap('我要报名');
    await expect(phone.choice('整理')).toHaveAttribute('aria-disabled', 'true');
    await phone.tap('关闭');
    await phone.tap('我要报名');
    await phone.tap(phone.choice('朗读'));
    await phone.tap('确认报名');
    await expect(phone.text('报名成功')).toBeVisible();
    await phone.tap('我的报名');
    await expect(phone.button(`查看活动 ${title}`)).toBeVisible();
  });

  const other = await openPhone();
  await test.step('the next one waits', async () => {
    await other.of(second, `/packages/activities/detail/index?id=${id}`);
    await other.tap(other.at('.slots__one').first());
    await other.tap('名额已满，加入候补');
    await other.tap('加入候补');
    await expect(other.text(/您排在第 1 位/)).toBeVisible();
    await other.tap('知道了');
    await other.tap('退出候补');
    await other.tap('再想想');
    await other.tap('退出候补');
    await other.tap('确认退出');
    await other.tap('名额已满，加入候补');
    await other.tap('加入候补');
    await other.tap('我的报名');
    await other.tap(`查看活动 ${title}`);
    await other.back();
    await other.tap(`退出候补 ${title}`);
    await other.tap('再想想');
    await other.tap(`退出候补 ${title}`);
    await other.tap('确认退出');
    await expect(other.text('还没有待参加的活动')).toBeVisible();
    await other.open(`/packages/activities/detail/index?id=${id}`);
    await other.tap(other.at('.slots__one').first());
    await other.tap('名额已满，加入候补');
    await other.tap('加入候补');
    await expect(other.text(/您排在第 1 位/)).toBeVisible();
  });

  await test.step('when the first cancels, the one who waits moves up and is told', async () => {
    expect(await phone.call(`联系组织者 ${title}`)).toBe('0477-8510000');
    await phone.tap(`取消报名 ${title}`);
    await phone.tap('确认取消');
    await expect(phone.text('还没有待参加的活动')).toBeVisible();
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await expect(phone.text(title)).toBeVisible();
    await phone.tap(phone.page.getByRole('tab', { name: '待参加' }));
    await phone.tap('去挑选活动');

    await other.open('/pages/messages/index');
    await expect(other.text(/^候补成功/)).toBeVisible();
    await other.open(`/packages/activities/detail/index?id=${id}`);
    await expect(other.text('您已报名')).toBeVisible();
    expect(await other.call(/^拨打负责人电话/)).toBe('0477-8510000');
    await other.tap('取消报名');
    await other.tap('确认取消');
    await expect(other.button('我要报名')).toBeVisible();
  });
});

test('messages are read one by one and all at once', async ({ openPhone, district }) => {
  const volunteer = await district.volunteer('敖特根');
  for (let i = 0; i < 2; i += 1) {
    const { slots, posts } = await district.published({ slots: [await district.soon(60)] });
    const { id } = await volunteer.api.call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } });
    await volunteer.api.call('cancelSignUp', { params: { signUpId: id } });
  }
  // The welcome and one for each sign-up; messages arrive some time after the action.
  await expect.poll(async () => (await volunteer.api.call('listMyMessages', { query: {} })).unread).toBe(3);
  const phone = await openPhone();
  await phone.of(volunteer);
  await phone.tab('消息');
  const unread = phone.at('.tabs__badge');
  await expect(unread).toHaveText('3');
  await phone.tap(phone.at('.card.tap').first());
  await phone.back();
  await expect(unread).toHaveText('2');
  await phone.tap('全部已读');
  await expect(unread).toBeHidden();
});

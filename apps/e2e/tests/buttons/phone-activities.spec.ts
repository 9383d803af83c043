import { minutesAfter } from '../../src/days.js';
import { post, unique } from '../../src/district.js';
import { expect, test } from '../../src/test.js';

test('finds activities by words, and near by', async ({ openPhone, district }) => {
  const title = `雪后清扫 ${unique()}`;
  await district.published({ title, category: 'environment' });
  const phone = await openPhone({ place: { latitude: 39.6083, longitude: 109.7812 } });
  await phone.open('/pages/activities/index');
  await phone.field('搜活动、地点、团体').fill(title);
  await phone.tap('搜索');
  await expect(phone.text('找到 1 个活动')).toBeVisible();
  await phone.tap('距离');
  await phone.tap(phone.choice('1 公里内'));
  await expect(phone.at('.card.tap', title)).toContainText(/\d+米/);
});

test('signs up, waits where it is full, cancels, and moves up', async ({ openPhone, district }) => {
  const startsAt = minutesAfter(await district.now(), 30 * 60);
  const { id, title } = await district.published({
    posts: [post('朗读', 1), post('整理', 1, { skills: ['teaching'] })],
    slots: [{ startsAt: startsAt.toISOString(), endsAt: minutesAfter(startsAt, 60).toISOString() }],
  });
  const [first, second] = [await district.volunteer('其木格'), await district.volunteer('苏布德')];
  const phone = await openPhone();
  await phone.of(first, `/packages/activities/detail/index?id=${id}`);

  await test.step('what the page offers beside', async () => {
    await phone.tap('朗读');
    await phone.tap('分享');
    const map = phone.page.waitForEvent('popup');
    await phone.tap('打开地图');
    await (await map).close();
  });

  await test.step('signs up', async () => {
    await phone.tap('我要报名');
    await expect(phone.choice('整理')).toHaveAttribute('aria-disabled', 'true');
    await phone.tap(phone.choice('朗读'));
    await phone.tap('确认报名');
    await expect(phone.text('报名成功')).toBeVisible();
    await phone.tap('我的报名');
    await expect(phone.button(`查看活动 ${title}`)).toBeVisible();
  });

  const other = await openPhone();
  await test.step('the next one waits', async () => {
    await other.of(second, `/packages/activities/detail/index?id=${id}`);
    await other.tap('名额已满，加入候补');
    await other.tap('加入候补');
    await expect(other.text(/您排在第 1 位/)).toBeVisible();
    await other.tap('我的报名');
    await other.tap(`查看活动 ${title}`);
    await other.back();
    await other.tap(`退出候补 ${title}`);
    await other.tap('确认退出');
    await expect(other.text('还没有待参加的活动')).toBeVisible();
    await other.open(`/packages/activities/detail/index?id=${id}`);
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

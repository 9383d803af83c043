import { recorded } from '../../src/attendance.js';
import { minutesAfter } from '../../src/days.js';
import { newReward } from '../../src/rewards.js';
import { expect, test } from '../../src/test.js';
import { Wall } from '../../src/wall.js';

test.use({ withCamera: true });

test('the shown volunteer is below the second star', async ({ openPhone }) => {
  const phone = await openPhone();
  await phone.open('/packages/account/login/index');
  await phone.tap(phone.at('.row', '一星').first());
  await phone.tab('我的');
  await phone.tap('星级 1星');
  await expect(phone.text(/离二星志愿者还差/)).toBeVisible();
});

test('a volunteer below the second star reaches it', async ({ openConsole, openPhone, district }) => {
  // The star needs 300 hours, which are posted some time after the roster was imported.
  const below = await district.fromRoster(300 * 60 - 45);
  await expect.poll(async () => (await below.api.call('getMe')).volunteer?.star).toBe(1);
  const soon = await district.soon();
  const [start, end] = [new Date(soon.startsAt), new Date(soon.endsAt)];
  const { slots, title } = await district.published({ slots: [soon] });
  const [desk, phone] = [await openConsole(), await openPhone()];
  const wall = new Wall(desk);
  await phone.of(below);
  await phone.tab('我的');
  await phone.tap('星级 1星');
  await expect(phone.text(/离二星志愿者还差/)).toBeVisible();
  await phone.back();
  await phone.tab('活动');
  await phone.field('搜活动、地点、团体').fill(title);
  await phone.tap('搜索');
  await phone.tap(title);
  await phone.tap('我要报名');
  await phone.tap('确认报名');
  await phone.tap('知道了');
  await district.moveClockTo(minutesAfter(start, -10));
  await wall.show(slots[0]!.id);
  await phone.back();
  await phone.tab('首页');
  await wall.film();
  await phone.tap('扫一扫');
  await expect(phone.text('签到成功')).toBeVisible();
  await phone.tap('完成');
  await district.moveClockTo(minutesAfter(end, -2));
  await wall.anew();
  await wall.film();
  await phone.tap('扫一扫');
  await expect(phone.text('签退成功')).toBeVisible();
  await phone.tap('完成');
  await desk.press('返回名单');
  await desk.press('确认全部时数（1）');
  await desk.press('确认时数', desk.dialog);
  await desk.told('已确认 1 人');
  // The figures are asked for again when the page is shown some seconds later.
  await expect(async () => {
    await phone.tab('首页');
    await phone.tab('我的');
    await expect(phone.button('星级 2星')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await phone.tap('星级 2星');
  await expect(phone.text('二星志愿者')).toBeVisible();
  await expect(phone.at('.star-step').nth(1)).toContainText('已认定');
  await phone.tap('查看时长明细');
  await expect(phone.text(title)).toBeVisible();
});

test('rates an activity, objects to a record, and reads the answers', async ({ openPhone, openConsole, district }) => {
  const volunteer = await district.volunteer('格日勒');
  await recorded(district, volunteer, 'confirmed');
  // Nobody scans out, and the record is closed by itself.
  const { slot } = await recorded(district, volunteer, 'present');
  await district.moveClockTo(minutesAfter(new Date(slot.endsAt), 10));
  const phone = await openPhone();
  await phone.of(volunteer);
  await phone.tab('我的');

  await test.step('rates the confirmed one', async () => {
    await phone.tap('我的报名');
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await phone.tap(phone.button(/^评价 /).first());
    await expect(phone.button('提交评价')).toBeVisible();
    await phone.back();
    await phone.tap(phone.button(/^查看活动 /).first());
    await phone.tap('评价这次活动');
    await expect(phone.button('提交评价')).toBeVisible();
    await phone.open('/pages/mine/index');
    await phone.tap('服务记录');
    await phone.tap(phone.at('.card.tap').nth(1));
    await expect(phone.button('提交评价')).toBeDisabled();
    await phone.tap(phone.choice('4 星，满意'));
    await phone.field('想说的话').fill('组织得很好');
    await phone.tap('提交评价');
    await expect(phone.text('谢谢您的评价')).toBeVisible();
    await phone.open('/packages/activities/mine/index');
    await phone.tap(phone.page.getByRole('tab', { name: '已结束' }));
    await phone.tap(phone.button(/^查看记录 /).first());
    await phone.on('服务记录');
    await phone.open('/packages/attendance/records/index');
  });
  await test.step('objects to the one that was closed by itself', async () => {
    await phone.tap(phone.at('.card.tap').first());
    await expect(phone.text(/系统按计划结束时间自动签退/)).toBeVisible();
    await phone.tap('对记录有异议');
    await phone.field('哪里不对').fill('我提前半小时离开');
    await phone.tap(/^我实际离开的时间/);
    await phone.tap(phone.at('.option').nth(4));
    await phone.tap('提交异议');
    await expect(phone.text('异议已提交')).toBeVisible();
    await expect(phone.text('组织者答复后会发消息告诉您')).toBeVisible();
  });
  await test.step('the organiser answers, not convinced', async () => {
    const desk = await openConsole();
    await desk.logIn('tushuguan', `/admin/slots/${slot.id}`);
    await desk.page.getByText('有异议 1', { exact: true }).click();
    await desk.press('答复异议');
    await desk.press('取消', desk.dialog);
    await desk.press('答复异议');
    for (const answer of ['不采纳，维持原记录', '采纳，更正时间', '不采纳，维持原记录'])
      await desk.page.getByText(answer, { exact: true }).click();
    await desk.press('现场记录显示的时间与系统一致', desk.dialog);
    await desk.press('答复', desk.dialog);
    await desk.told('已答复');
  });
  await test.step('and the volunteer reads it', async () => {
    await phone.page.reload();
    await expect(phone.text(/组织者答复：现场记录显示的时间与系统一致/)).toBeVisible();
  });
});

test('hours, points, rank and rewards lead to each other', async ({ openPhone, openConsole, district }) => {
  const volunteer = await district.volunteer('斯日古楞');
  const { title: reward } = await newReward(district);
  await recorded(district, volunteer, 'confirmed');
  const phone = await openPhone();
  await phone.of(volunteer);
  await phone.tab('我的');

  await test.step('the four numbers and the lists', async () => {
    await phone.tap(/^服务时长 /);
    await phone.on('时长与积分');
    await phone.tap(phone.at('.row.tap').first());
    await phone.tap('查看服务记录');
    await phone.on('服务记录');
    await phone.back();
    await phone.tap(phone.page.getByRole('tab', { name: '积分' }));
    await expect(phone.text('+1 分')).toBeVisible();
    await phone.back();
    for (const [figure, title] of [
      [/^积分 /, '时长与积分'],
      [/^星级 0星/, '我的星级'],
      [/^本月排名 /, '志愿排行榜'],
    ] as const) {
      await phone.tap(figure);
      await phone.on(title);
      await phone.back();
    }
    for (const list of [
      '我的报名',
      '我的派单',
      '服务记录',
      '时长与积分',
      '我的兑换券',
      '我的心愿',
      '专业队',
      '志愿排行榜',
      '回馈激励',
      '我的资料',
    ]) {
      await phone.tap(phone.at('.row.tap', list));
      await phone.on(list);
      await phone.back();
    }
    await phone.tap(phone.at('.row.tap', '我的订单'));
    await phone.on('我的订单');
    await phone.back();
    await phone.tap(phone.at('.mine__who'));
    await phone.on('我的资料');
    await phone.back();
  });

  await test.step('the leaderboard by period and region', async () => {
    await phone.tap('志愿排行榜');
    await phone.tap(phone.page.getByRole('radiogroup', { name: '地区' }).getByRole('radio').nth(1));
    await expect(phone.page.getByLabel('我的排名')).toBeVisible();
    await phone.tap(phone.page.getByRole('radiogroup', { name: '地区' }).getByRole('radio').first());
    await phone.tap(phone.page.getByRole('tab', { name: '总榜' }));
    await phone.loadMore();
    await phone.back();
  });

  await test.step('redeems twice, shows one at the counter’s camera', async () => {
    await phone.tap('回馈激励');
    await phone.tap('可用积分 1分');
    await phone.back();
    await phone.tap('我的兑换券');
    await phone.tap('去看回馈');
    await phone.tap(phone.choice('我能兑的'));
    await phone.tap(new RegExp(`^${reward}`));
    await phone.tap('用 1 积分兑换');
    await phone.tap('再想想');
    await phone.tap('用 1 积分兑换');
    await phone.tap('确认兑换');
    await expect(phone.page.getByLabel('兑换码', { exact: true })).toBeVisible();
    const counter = await openConsole();
    await counter.logIn('chaoshi');
    await counter.go('核销兑换券');
    const chooser = counter.page.waitForEvent('filechooser');
    await counter.press('识别图片');
    await (await chooser).setFiles({ name: 'voucher.png', mimeType: 'image/png', buffer: await phone.page.screenshot() });
    await expect(counter.page.getByRole('heading', { name: '核销成功' })).toBeVisible();
    await phone.back();
    await phone.back();
    await expect(phone.at('.card.tap', reward)).toBeHidden();
    await phone.tap('去看活动');
    await phone.tab('我的');
    await phone.tap('我的兑换券');
    await phone.tap(phone.page.getByRole('tab', { name: '已核销' }));
    await phone.tap(new RegExp(`^${reward}`));
    await expect(phone.text(/^已于 .+ 核销$/)).toBeVisible();
  });
});

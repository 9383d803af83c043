import { readQr } from '../src/camera.js';
import type { Console } from '../src/console.js';
import { clockOf, dayTyped, minutesAfter, nextFive } from '../src/days.js';
import { newPhoneNumber } from '../src/people.js';
import type { Phone } from '../src/phone.js';
import { expect, test } from '../src/test.js';
import { Wall } from '../src/wall.js';

test.use({ withCamera: true });

const title = `入冬前爱心餐送到家${Date.now() % 1000}`;
const volunteer = { name: '娜仁其其格', phone: newPhoneNumber() };
const reason = '请写清集合地点，并补充冰雪路面的安全提醒';

/** The main job from both sides, on the screens only. Nothing is prepared but the demo district. */
test('from a draft to a verified voucher', async ({ openConsole, openPhone }) => {
  const [organiser, reviewer, platform, phone] = [await openConsole(), await openConsole(), await openConsole(), await openPhone()];
  const wall = new Wall(organiser);

  await organiser.logInByForm('tushuguan');
  await organiser.go('项目');
  const start = startSoon(await organiser.now());
  const end = minutesAfter(start, 600);

  await test.step('the organiser drafts a project with posts and a slot, and submits it', async () => {
    await organiser.press('发布新项目');
    await organiser.on('发布新项目');
    await fillIn(organiser, start, end);
    await organiser.press('保存并提交审核');
    await organiser.told('已提交');
    await organiser.on(title);
  });

  await test.step('the reviewer returns it with a reason', async () => {
    await reviewer.logInByForm('shenhe');
    await reviewer.go('项目审核');
    await reviewer.row(title).click();
    await reviewer.press('退回');
    await reviewer.dialog.getByLabel('理由').fill(reason);
    await reviewer.press('退回', reviewer.dialog);
    await reviewer.told('已退回');
  });

  await test.step('the organiser reads the reason, mends it and submits again', async () => {
    await organiser.page.reload();
    await expect(organiser.page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await organiser.press('修改');
    await organiser.on(`修改：${title}`);
    await organiser.page.getByRole('radio', { name: /一般风险/ }).check();
    await organiser.page.getByLabel('风险告知').fill('路面可能结冰，请穿防滑鞋，结伴而行，听从组长安排。');
    await organiser.press('保存并提交审核');
    await organiser.told('已提交');
  });

  await test.step('the reviewer approves', async () => {
    await reviewer.go('项目审核');
    await reviewer.row(title).click();
    await expect(reviewer.page.getByText(reason)).toBeVisible();
    await reviewer.press('通过');
    await reviewer.press('通过并公开', reviewer.dialog);
    await reviewer.told('已通过');
  });

  await test.step('a newcomer scans the printed code, logs in and joins', async () => {
    await organiser.go('加入二维码');
    await phone.open(await readQr(organiser.page.getByRole('figure', { name: '手机相机或浏览器扫一扫' })));
    await expect(phone.text(/康巴什区图书馆志愿服务队 邀请您/)).toBeVisible();
    await phone.tap('登录并加入');
    await phone.logIn(volunteer.phone);
    await phone.join(volunteer.name, { skills: ['养老助残', '烹饪'] });
    await phone.tap('去挑选活动');
  });

  const before = await test.step('is on no board yet', () => myRank(phone));
  expect(before).toBe('我还没有上榜');

  await test.step('finds the activity by time and skill, and signs up', async () => {
    await phone.tab('活动');
    await phone.tap('日期');
    await phone.tap(phone.choice('7 天内'));
    await phone.tap('技能');
    await phone.tap(phone.choice('烹饪'));
    await phone.tap(phone.check('有名额'));
    await phone.tap(title);
    await phone.tap('我要报名');
    await phone.tap(phone.choice('配餐'));
    await phone.tap('确认报名');
    await expect(phone.text('报名成功')).toBeVisible();
    await phone.tap('知道了');
    await phone.back();
  });

  await test.step('scans the code on the organiser’s wall and is checked in', async () => {
    await organiser.go('项目');
    await organiser.page.getByRole('link', { name: title }).click();
    await organiser.press('签到屏');
    await wall.shown();
    await phone.tab('首页');
    await wall.film();
    await phone.tap('扫码签到');
    await expect(phone.text('签到成功')).toBeVisible();
    await phone.tap('完成');
    await wall.expectPresent(1);
  });

  const served = await test.step('serves until shortly before the end, and scans out', async () => {
    await platform.logInByForm('pingtai');
    const left = (end.getTime() - (await platform.now()).getTime()) / 60_000;
    await platform.moveClock(Math.floor(left / 10) * 10);
    // The screen shows another code, and the one scanned before has expired.
    await phone.page.reload();
    await phone.tap('扫码签退');
    await expect(phone.text('这个码已过期')).toBeVisible();
    await wall.anew();
    await wall.film();
    await phone.tap('重新扫码');
    await expect(phone.text('签退成功')).toBeVisible();
    const words = (await phone.text(/服务 \S+分/).textContent()) ?? '';
    await phone.tap('完成');
    return /服务 (\S+)/.exec(words)?.[1] ?? '';
  });
  expect(served).toMatch(/^9小时5\d分$/);

  await test.step('the organiser confirms', async () => {
    await organiser.press('返回名单');
    await organiser.press('确认全部时数（1）');
    await organiser.press('确认时数', organiser.dialog);
    await organiser.told(`已确认 1 人，共 ${served}`);
  });

  await test.step('minutes and points are in the ledger, the rank has moved', async () => {
    await phone.tab('我的');
    await expect(phone.button('服务时长 9.8小时').or(phone.button('服务时长 9.9小时'))).toBeVisible();
    await phone.tap(/^积分 /);
    await expect(phone.text('+11 分')).toBeVisible();
    await phone.tap(phone.page.getByRole('tab', { name: '服务时长' }));
    await expect(phone.text(`+${served}`)).toBeVisible();
    await expect(phone.text(title)).toBeVisible();
    await phone.back();
    // Leaderboards follow the ledger through the outbox, and the phone asks again after a while.
    await expect.poll(() => myRank(phone), { timeout: 60_000, intervals: [1000, 5000] }).toMatch(/^我的排名 第 \d+ 名$/);
  });

  const code = await test.step('redeems a reward', async () => {
    await phone.tap('回馈激励');
    await phone.tap(phone.choice('我能兑的'));
    await phone.tap('抽纸一提，8 积分');
    await phone.tap('用 8 积分兑换');
    await phone.tap('确认兑换');
    const digits = phone.page.getByLabel('数字兑换码');
    await expect(digits).toHaveText(/^\d{4} \d{4} \d{4}$/);
    return (await digits.textContent()) ?? '';
  });

  await test.step('the partner verifies the voucher, once', async () => {
    const counter = await openConsole();
    await counter.logInByForm('chaoshi');
    await counter.go('核销兑换券');
    await counter.page.getByLabel('12 位兑换码').fill(code);
    await counter.press('核销');
    await expect(counter.page.getByRole('heading', { name: '核销成功' })).toBeVisible();
    await expect(phone.text(/^已于 .+ 核销$/)).toBeVisible();
    await counter.page.getByLabel('12 位兑换码').fill(code);
    await counter.press('核销');
    await expect(counter.page.getByRole('heading', { name: '刚刚已核销' })).toBeVisible();
  });

  await test.step('all of it can be read in the audit trail', async () => {
    await platform.go('审计记录');
    const [us, they, shop] = ['图书馆队 · 管理员甲', '社会工作部审核员', '党群积分超市（滨河店） · 店员'];
    expect(await trail(platform, '项目', 6)).toEqual([
      [they, '通过', '—'],
      [us, '提交审核', '—'],
      [us, '修改', '—'],
      [they, '退回', reason],
      [us, '提交审核', '—'],
      [us, '起草项目', '—'],
    ]);
    expect(await trail(platform, '志愿者', 1)).toEqual([[volunteer.name, '加入志愿者', '—']]);
    expect(await trail(platform, '报名', 1)).toEqual([[volunteer.name, '报名', '—']]);
    expect(await trail(platform, '服务记录', 3)).toEqual([
      [us, '确认时数', '—'],
      [volunteer.name, '签退', '—'],
      [volunteer.name, '签到', '—'],
    ]);
    expect(await trail(platform, '兑换券', 2)).toEqual([
      [shop, '核销', '—'],
      [volunteer.name, '兑换回馈', '—'],
    ]);
  });
});

/** The latest audit entries about one kind of record: who, what, why. */
async function trail(console: Console, subject: string, lines: number): Promise<string[][]> {
  await console.choose('对象', new RegExp(`^${subject}$`));
  await expect(console.page.locator('tbody tr .cell-main').first()).toContainText(`（${subject} #`);
  const cells = await console.page
    .locator('tbody tr.opens')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const ours = cells.filter(([, who = '']) => who !== '系统');
  return ours.slice(0, lines).map(([, who = '', what = '', why = '']) => [who, what.replace(/^.+：|（.+$/g, ''), why]);
}

/** A time on the grid of five minutes, at least 20 minutes ahead, and 5 to 10 minutes after a multiple of the clock's step. */
function startSoon(now: Date): Date {
  const at = nextFive(minutesAfter(now, 20));
  return ((at.getTime() - now.getTime()) / 60_000) % 10 >= 5 ? at : minutesAfter(at, 5);
}

async function fillIn(form: Console, start: Date, finish: Date): Promise<void> {
  const { page } = form;
  await page.getByLabel('项目名称').fill(title);
  await form.choose('服务类别', '养老助残');
  await page.getByLabel('服务内容').fill('为独居和行动不便的老人备餐、分装、送餐上门，顺便看看家里水电是否安全，回来登记送餐情况。');
  await page.getByLabel('联系电话').fill('0477-8510001');
  await page.getByLabel('地点名称').fill('哈巴格希街道社区食堂');
  await form.choose('所在地区', '哈巴格希街道');
  await page.getByLabel('详细地址').fill('哈巴格希街道党群服务中心东门');
  await page.getByLabel('岗位名称').fill('配餐');
  await page.getByLabel('每班次人数').fill('3');
  await form.choose('须具备的技能', '烹饪');
  await page.keyboard.press('Escape');
  await page.getByLabel('做什么', { exact: true }).fill('备餐、分装');
  await form.press('添加岗位');
  const second = page.locator('.post-card').nth(1);
  await second.getByLabel('岗位名称').fill('送餐');
  await second.getByLabel('每班次人数').fill('6');
  await form.pick('班次 1 日期', dayTyped(start));
  await form.pick('班次 1 开始', clockOf(start));
  await form.pick('班次 1 结束', clockOf(finish));
}

async function myRank(phone: Phone): Promise<string> {
  await phone.tab('我的');
  await phone.tap('志愿排行榜');
  // The board of all time, because the month's board starts at zero if the demo clock has passed its end.
  const ever = phone.page.getByRole('tab', { name: '总榜' });
  await phone.tap(ever);
  await expect(ever).toHaveAttribute('aria-selected', 'true');
  const rank = phone.page.getByLabel('我的排名').locator('.board-mine__rank');
  await expect(rank).not.toHaveText('…');
  const text = (await rank.textContent()) ?? '';
  await phone.back();
  return text;
}

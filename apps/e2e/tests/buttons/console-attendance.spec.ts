import { recorded } from '../../src/attendance.js';
import type { Console } from '../../src/console.js';
import { clockOf, dayOf, minutesAfter } from '../../src/days.js';
import { disputed } from '../../src/disputes.js';
import type { Person, Project } from '../../src/district.js';
import { newName } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

const slotOf = (project: Project) => project.slots[0]!;

async function signUp(project: Project, people: readonly Person[]): Promise<void> {
  for (const { api } of people)
    await api.call('signUp', { params: { slotId: slotOf(project).id }, body: { postId: project.posts[0]!.id } });
}

async function openRoster(desk: Console, project: Project): Promise<void> {
  await desk.goTo(`/slots/${slotOf(project).id}`);
  await desk.on(project.title);
}

test('a slot from its beginning to the confirmed hours', async ({ openConsole, district }) => {
  const project = await district.published();
  const [first, second] = [await district.volunteer('呼和'), await district.volunteer('青格乐')];
  for (const volunteer of [first, second]) await recorded(district, volunteer, 'present', project);
  const desk = await openConsole();
  await desk.logIn('tushuguan', `/admin/projects/${project.id}`);
  const roster = `/slots/${slotOf(project).id}`;
  await desk.press('名单');
  await desk.at(roster);

  await test.step('the wall screen, full and back', async () => {
    await desk.press('打开签到屏');
    await desk.at(`${roster}/check-in`);
    await expect(desk.page.getByTestId('present')).toHaveText('2');
    await desk.press('全屏');
    await desk.press('全屏');
    await desk.press('返回名单');
    await desk.at(roster);
  });
  await test.step('is made longer, with a reason', async () => {
    await district.moveClockTo(minutesAfter(new Date(slotOf(project).startsAt), 5));
    await desk.page.reload();
    await desk.press('延长班次');
    await desk.press('取消', desk.dialog);
    await desk.press('延长班次');
    await desk.press('现场收尾需要时间', desk.dialog);
    await desk.press('延长', desk.dialog);
    await desk.told('已延长到');
  });
  await test.step('the roster is looked through and taken along', async () => {
    for (const view of [/^待确认 /, /^没有记录 /, /^有异议 /, /^全部 /])
      await desk.page.locator('.ant-segmented-item-label', { hasText: view }).click();
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toContain(project.title);
  });
  await test.step('one is confirmed alone, the rest together', async () => {
    await district.moveClockTo(minutesAfter(new Date(slotOf(project).endsAt), 60));
    await desk.page.reload();
    await desk.page.getByRole('checkbox', { name: '选择 呼和' }).check();
    await desk.press('确认选中（1）');
    await desk.press('取消', desk.dialog);
    await desk.press('确认选中（1）');
    await desk.press('确认时数', desk.dialog);
    await desk.told('已确认 1 人');
    await desk.press('确认全部时数（1）');
    await desk.press('取消', desk.dialog);
    await desk.press('确认全部时数（1）');
    await desk.press('确认时数', desk.dialog);
    await expect(desk.row('青格乐')).toContainText('已确认');
  });
  await test.step('the service is evaluated, once', async () => {
    await desk.press('评价', desk.row('呼和'));
    await desk.press('取消', desk.dialog);
    await desk.press('评价', desk.row('呼和'));
    await desk.dialog.getByRole('radio').nth(4).click();
    await desk.dialog.getByLabel('评语（可不填）').fill('认真负责');
    await desk.press('提交评价', desk.dialog);
    await expect(desk.row('呼和')).toContainText('已评价');
  });
});

test('hours entered by hand need a second person', async ({ openConsole, district }) => {
  const project = await district.published();
  // New names, so that rows are found even when this test is tried again.
  const names = [newName(), newName(), newName()] as const;
  const [approved, refused, reviewed] = names;
  await signUp(project, [await district.volunteer(approved), await district.volunteer(refused), await district.volunteer(reviewed)]);
  await district.moveClockTo(minutesAfter(new Date(slotOf(project).endsAt), 30));
  const [desk, colleague, reviewer] = [await openConsole(), await openConsole(), await openConsole()];

  await test.step('entered by one', async () => {
    await desk.logIn('tushuguan');
    await openRoster(desk, project);
    for (const name of names) {
      await desk.press('补录', desk.row(name));
      await desk.press('取消', desk.dialog);
      await desk.press('补录', desk.row(name));
      await desk.press('签到屏故障', desk.dialog);
      await desk.press('提交补录', desk.dialog);
      await expect(desk.row(name)).toContainText('待复核');
    }
  });
  await test.step('who cannot approve it', async () => {
    await desk.go('手工补录');
    await desk.row(approved).click();
    await expect(desk.page.getByText('这是您自己录入的，须由另一人复核。')).toBeVisible();
    await expect(desk.button('复核通过')).toBeHidden();
    await expect(desk.button('不通过')).toBeHidden();
    await desk.page.locator('.ant-drawer-close').click();
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    await file;
    await desk.page.getByRole('main').getByRole('link', { name: '项目' }).click();
    await desk.on('项目');
  });
  await test.step('approved by a colleague', async () => {
    await colleague.logIn('tushuguan2');
    await colleague.go('手工补录');
    await colleague.row(approved).click();
    for (const answer of ['不通过', '复核通过']) {
      await colleague.press(answer);
      if (answer === '不通过') await colleague.press('没有现场凭据', colleague.dialog);
      await colleague.press('取消', colleague.dialog);
    }
    await colleague.press('复核通过');
    await colleague.press('通过', colleague.dialog);
    await colleague.told('复核通过');
  });
  await test.step('or by a reviewer, who refuses another one', async () => {
    await reviewer.logIn('shenhe');
    await reviewer.go('补录审批');
    await reviewer.row(reviewed).click();
    await reviewer.press('复核通过');
    await reviewer.press('通过', reviewer.dialog);
    await reviewer.told('复核通过');
    await expect(reviewer.page.locator('.ant-drawer-close')).toBeHidden();
    await reviewer.row(refused).click();
    for (const answer of ['复核通过', '不通过']) {
      await reviewer.press(answer);
      await reviewer.press('取消', reviewer.dialog);
    }
    await reviewer.press('不通过');
    await reviewer.press('没有现场凭据', reviewer.dialog);
    await reviewer.press('不通过', reviewer.dialog);
    await reviewer.told('已不予通过');
    await reviewer.choose('待复核', '未通过');
    await expect(reviewer.row(refused)).toBeVisible();
    const file = reviewer.page.waitForEvent('download');
    await reviewer.press('导出');
    await file;
  });
  await test.step('what was approved waits for confirmation', async () => {
    await desk.go('时数确认');
    const file = desk.page.waitForEvent('download');
    await desk.press('导出');
    await file;
    await desk.row(project.title).click();
    await desk.press('确认全部时数（2）');
    await desk.press('确认时数', desk.dialog);
    await desk.told('已确认 2 人，共 2小时');
  });
});

test('an objection that is right leads to other times', async ({ openConsole, district }) => {
  const project = await district.published();
  const record = await recorded(district, await district.volunteer('恩和'), 'present', project);
  await district.moveClockTo(minutesAfter(new Date(slotOf(project).endsAt), 30));
  await disputed(district, record, 'open', '我提前离开了');
  const desk = await openConsole();
  await desk.logIn('tushuguan');
  await openRoster(desk, project);
  await desk.press('答复异议');
  await desk.press('负责人证实离开时间', desk.dialog);
  await desk.press('答复', desk.dialog);
  await expect(desk.dialog.getByText(/两个时间都没有改/)).toBeVisible();
  const left = minutesAfter(new Date(slotOf(project).endsAt), -30);
  await desk.pick('离开时间', `${dayOf(left)} ${clockOf(left)}`, desk.dialog);
  await desk.press('答复', desk.dialog);
  await desk.told('已答复');
  await expect(desk.row('恩和').first()).toContainText('待复核');
});

test('an objection is found in the list of those that wait, and dismissed', async ({ openConsole, district }) => {
  const name = newName();
  const volunteer = await district.volunteer(name);
  const record = await recorded(district, volunteer, 'ended');
  await disputed(district, record, 'open', '我提前到场布置');
  const desk = await openConsole();
  const { page } = desk;
  await desk.logIn('tushuguan');
  await desk.go('异议答复');
  const file = page.waitForEvent('download');
  await desk.press('导出');
  expect((await file).suggestedFilename()).toMatch(/^异议-.+\.csv$/);
  await desk.row(name).click();
  await expect(desk.dialog.getByText('我提前到场布置')).toBeVisible();
  await desk.dialog.getByRole('link', { name: '看这一班的名单' }).click();
  await desk.at(`/slots/${record.slot.id}`);
  // The drawer is open again, because the address names the row.
  await page.goBack();
  await desk.press('答复异议');
  await desk.press('取消', desk.modal);
  await desk.press('答复异议');
  for (const decision of ['不采纳，维持原记录', '采纳，更正时间', '不采纳，维持原记录'])
    await desk.modal.getByText(decision, { exact: true }).click();
  await desk.press('现场记录显示的时间与系统一致', desk.modal);
  await desk.press('答复', desk.modal);
  await desk.told('已答复');
  await expect(desk.row(name)).toHaveCount(0);
  const { items: after } = await volunteer.api.call('listMyAttendance', { query: {} });
  expect(after[0]!.dispute).toMatchObject({ state: 'dismissed', answer: '现场记录显示的时间与系统一致' });
});

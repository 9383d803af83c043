import { recorded } from '../../src/attendance.js';
import { clockOf, dayOf, minutesAfter } from '../../src/days.js';
import { disputed } from '../../src/disputes.js';
import { newName } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

test('a reviewer upholds an answer, and accepts an appeal with other times', async ({ openConsole, district }) => {
  const [upheld, accepted] = [newName(), newName()];
  const first = await recorded(district, await district.volunteer(upheld), 'ended');
  const second = await recorded(district, await district.volunteer(accepted), 'ended');
  for (const record of [first, second]) await disputed(district, record, 'appealed');
  const desk = await openConsole();
  const { page } = desk;
  await desk.logIn('shenhe');
  await desk.go('异议申诉');
  await desk.choose('状态', '待裁决');

  await test.step('reads both sides and upholds the answer', async () => {
    await desk.row(upheld).click();
    for (const words of ['我提前半小时离开', '现场记录显示的时间与系统一致', '带队老师可以作证'])
      await expect(desk.dialog.getByText(words)).toBeVisible();
    await desk.press('维持原答复');
    await desk.press('取消', desk.modal);
    await desk.press('维持原答复');
    await desk.press('维持原答复', desk.modal);
    await expect(desk.modal.getByText('请写明理由')).toBeVisible();
    await desk.press('已核对现场记录，原答复属实', desk.modal);
    await desk.press('维持原答复', desk.modal);
    await desk.told('已维持原答复');
    await expect(desk.row(upheld)).toHaveCount(0);
    const { items } = await first.volunteer.api.call('listMyAttendance', { query: {} });
    expect(items[0]!.dispute).toMatchObject({ state: 'upheld', decision: '已核对现场记录，原答复属实' });
  });
  await test.step('accepts the other with the right times', async () => {
    await desk.row(accepted).click();
    await desk.press('采纳并更正');
    await desk.press('取消', desk.modal);
    await desk.press('采纳并更正');
    await desk.press('已向负责人核实，情况属实', desk.modal);
    await desk.press('采纳并更正', desk.modal);
    await expect(desk.modal.getByText(/两个时间都没有改/)).toBeVisible();
    const { items } = await second.volunteer.api.call('listMyAttendance', { query: {} });
    const left = minutesAfter(new Date(items[0]!.plannedEndsAt), -30);
    await desk.pick('离开时间', `${dayOf(left)} ${clockOf(left)}`, desk.modal);
    await desk.press('采纳并更正', desk.modal);
    await desk.told('已采纳，更正后的时长等待另一人复核');
    await expect(desk.row(accepted)).toHaveCount(0);
  });
  await test.step('the organisation sees it, and may agree, but not refuse', async () => {
    const organiser = await openConsole();
    await organiser.logIn('tushuguan2');
    await organiser.go('手工补录');
    await organiser.row(accepted).first().click();
    await expect(organiser.button('复核通过')).toBeVisible();
    await expect(organiser.button('不通过')).toHaveCount(0);
  });
  await test.step('decided ones are found again, filtered and exported', async () => {
    await desk.choose('状态', '已裁决');
    await desk.row(upheld).click();
    await expect(desk.dialog.getByText('上一级裁决')).toBeVisible();
    await page.locator('.ant-drawer-close').click();
    const file = page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^异议申诉-.+\.csv$/);
  });
});

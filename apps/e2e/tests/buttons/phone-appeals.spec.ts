import { faultsOn, smallTargetsOn } from '../../src/accessible.js';
import { recorded } from '../../src/attendance.js';
import { disputed } from '../../src/disputes.js';
import { newName } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

test('asks the next level after an objection was dismissed, and reads its answer', async ({ openPhone, district }) => {
  const record = await recorded(district, await district.volunteer(newName()), 'ended');
  const disputeId = await disputed(district, record, 'dismissed');
  const { attendanceId, volunteer } = record;
  const phone = await openPhone();
  await phone.of(volunteer, `/packages/attendance/record/index?id=${attendanceId}`);
  await expect(phone.text('组织者答复：现场记录显示的时间与系统一致')).toBeVisible();
  expect(await faultsOn(phone.page)).toEqual([]);

  await test.step('with a reason', async () => {
    await phone.tap('请上一级复核');
    await phone.tap('关闭');
    await phone.tap('请上一级复核');
    await phone.tap('提交复核');
    await expect(phone.text('请写明为什么不同意')).toBeVisible();
    expect(await faultsOn(phone.page)).toEqual([]);
    await phone.field('为什么不同意').fill('带队老师可以作证');
    await phone.tap('提交复核');
    await expect(phone.text('已提交上一级')).toBeVisible();
    await expect(phone.text('我请上一级复核：带队老师可以作证')).toBeVisible();
    await expect(phone.button('请上一级复核')).toHaveCount(0);
  });
  await test.step('and reads the answer, in large type, too', async () => {
    const body = { decision: 'uphold', answer: '核对监控，答复属实' } as const;
    await district.staff('shenhe').call('decideAppeal', { params: { disputeId }, body });
    await phone.open('/pages/home/index');
    await phone.tap('切换到关怀版');
    await phone.open(`/packages/attendance/record/index?id=${attendanceId}`);
    await expect(phone.text('上一级答复：核对监控，答复属实')).toBeVisible();
    expect(await faultsOn(phone.page, { enhanced: true })).toEqual([]);
    expect(await smallTargetsOn(phone.page)).toEqual([]);
  });
});

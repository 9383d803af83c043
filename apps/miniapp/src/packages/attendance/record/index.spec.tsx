import { cleanup, screen, waitFor } from '@testing-library/react';
import { afresh, logIn, open, press, type } from '../../../../test/page';
import { type Asked, district, listOf, refusal, serve } from '../../../../test/server';

const record = (dispute: object | null, actions: string[], more: object = {}) => ({
  id: 9,
  state: 'ended',
  kind: 'activity',
  volunteerId: 5,
  activityId: 1,
  slotId: 6,
  orderId: null,
  title: '图书整理',
  postName: '上架',
  organisationName: '图书馆志愿服务队',
  placeName: '图书馆一楼大厅',
  contactName: '苏日娜',
  serviceDate: '2026-03-05',
  plannedStartsAt: '2026-03-05T01:00:00.000Z',
  plannedEndsAt: '2026-03-05T03:00:00.000Z',
  checkInAt: '2026-03-05T01:00:00.000Z',
  checkInMethod: 'code',
  checkOutAt: '2026-03-05T02:30:00.000Z',
  checkOutMethod: 'code',
  minutes: 90,
  overlapMinutes: 0,
  manual: false,
  reason: null,
  confirmDueAt: null,
  dispute,
  actions,
  ...more,
});
const dismissed = {
  id: 4,
  state: 'dismissed',
  reason: '我做到 11 点才走',
  claimedMinutes: 120,
  answer: '监控显示 10:30 离开',
  appealUntil: '2026-03-20T16:00:00.000Z',
  appealReason: null,
  decision: null,
};
const appealed = { ...dismissed, state: 'appealed', appealUntil: null, appealReason: '带队老师可以作证' };
const posts = (asked: Asked[]) => asked.filter(({ call }) => call.startsWith('POST'));

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

test('a dismissed objection goes to the next level, with a reason', async () => {
  let now = record(dismissed, ['dispute', 'appeal']);
  const asked = serve({
    'GET /district': district,
    'GET /me/attendance': () => ({ statusCode: 200, data: listOf([now]) }),
    'POST /disputes/4/appeal': () => {
      now = record(appealed, []);
      return { statusCode: 201, data: now };
    },
  });
  await open('/packages/attendance/record/index?id=9');
  expect(await screen.findByText('组织者答复：监控显示 10:30 离开')).toBeTruthy();
  expect(screen.getByText(/最晚 2026年3月20日 周五/)).toBeTruthy();
  // While an appeal is possible, a second dispute is not offered.
  expect(screen.queryByRole('button', { name: '对记录有异议' })).toBeNull();
  press('请上一级复核');
  press('提交复核');
  expect(await screen.findByText('请写明为什么不同意')).toBeTruthy();
  expect(posts(asked)).toEqual([]);
  type('为什么不同意', ' 带队老师可以作证 ');
  press('提交复核');
  expect(await screen.findByText('我请上一级复核：带队老师可以作证')).toBeTruthy();
  expect(posts(asked).map(({ body }) => JSON.parse(JSON.stringify(body)))).toEqual([{ reason: '带队老师可以作证' }]);
  expect(screen.getByText('上一级正在复核您的异议，复核后再确认时长')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '请上一级复核' })).toBeNull();
});

test('what was typed stays when it is refused', async () => {
  serve({
    'GET /district': district,
    'GET /me/attendance': listOf([record(dismissed, ['appeal'])]),
    'POST /disputes/4/appeal': refusal(409, 'APPEAL_OVER', '请上一级复核的期限已经过了', { until: dismissed.appealUntil }),
  });
  await open('/packages/attendance/record/index?id=9');
  await screen.findByText('我的异议');
  press('请上一级复核');
  type('为什么不同意', '带队老师可以作证');
  press('提交复核');
  await waitFor(() => expect((screen.getByLabelText('为什么不同意') as HTMLTextAreaElement).value).toBe('带队老师可以作证'));
  expect(screen.getByRole('button', { name: '提交复核' })).toBeTruthy();
});

test('both answers can be read after the decision, and nothing is left to press', async () => {
  const upheld = { ...appealed, state: 'upheld', decision: '核对监控，答复属实' };
  serve({ 'GET /district': district, 'GET /me/attendance': listOf([record(upheld, [])]) });
  await open('/packages/attendance/record/index?id=9');
  for (const text of [
    '维持原答复',
    '组织者答复：监控显示 10:30 离开',
    '我请上一级复核：带队老师可以作证',
    '上一级答复：核对监控，答复属实',
  ])
    expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /异议|上一级/ })).toBeNull();
});

test('a link to a slot never opens an order of the same number', async () => {
  const order = record(null, [], { id: 8, kind: 'order', activityId: null, slotId: null, orderId: 6, title: '陪诊' });
  serve({ 'GET /district': district, 'GET /me/attendance': listOf([order, record(null, [])]) });
  await open('/packages/attendance/record/index?slot=6');
  expect(await screen.findByText('图书整理')).toBeTruthy();
  expect(screen.queryByText('陪诊')).toBeNull();
});

test('an objection says what is wrong, and perhaps when one left', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /me/attendance': listOf([record(null, ['dispute'])]),
    'POST /attendance/9/disputes': record({ ...dismissed, state: 'open', answer: null, appealUntil: null }, []),
  });
  await open('/packages/attendance/record/index?id=9');
  await screen.findByText('图书整理');
  press('对记录有异议');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('对记录有异议');
  press('提交异议');
  expect(await screen.findByText('请写明哪里不对')).toBeTruthy();
  expect(posts(asked)).toEqual([]);
  type('哪里不对', '我提前半小时离开');
  press(/^我实际离开的时间/);
  press('10:00', 'radio');
  expect(screen.getByRole('button', { name: /^我实际离开的时间.*10:00$/ })).toBeTruthy();
  press('提交异议');
  await waitFor(() =>
    expect(posts(asked).map(({ body }) => body)).toEqual([{ reason: '我提前半小时离开', claimedCheckOutAt: '2026-03-05T02:00:00.000Z' }]),
  );
});

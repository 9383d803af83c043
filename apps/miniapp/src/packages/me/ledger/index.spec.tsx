import { cleanup, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('tells hours of all time, of the year and of the month apart, and points', async () => {
  const balance = { minutes: 600, yearMinutes: 300, monthMinutes: 90, points: 42 };
  serve({ 'GET /district': district, 'GET /me/ledger': { ...listOf([]), balance } });
  await open('/packages/me/ledger/index');
  await screen.findByLabelText('累计 10小时');
  screen.getByLabelText('今年 5小时');
  screen.getByLabelText('本月 1.5小时');
  press('积分', 'tab');
  await screen.findByLabelText('可用积分 42分');
});

it('shows a movement with its proof, and leads to where it comes from', async () => {
  const balance = { minutes: 90, yearMinutes: 90, monthMinutes: 90, points: 1 };
  const entry = {
    id: 1,
    text: '图书整理',
    amount: 90,
    unit: 'minutes',
    serviceDate: '2026-03-05',
    seq: 1,
    hashHead: 'a1b2c3',
    sourceType: 'attendance',
    sourceId: 9,
  };
  serve({
    'GET /district': district,
    'GET /me/ledger': ({ query }) => ({
      statusCode: 200,
      data: { ...listOf([/unit=points/.test(query) ? { ...entry, id: 2, seq: 2, amount: 1, unit: 'points' } : entry]), balance },
    }),
  });
  await open('/packages/me/ledger/index');
  await screen.findByText('图书整理');
  press(/图书整理/);
  expect(screen.getByRole('dialog').textContent).toMatch(/第 1 笔.*a1b2c3/);
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press(/图书整理/);
  press('查看服务记录');
  expect(taro.went).toEqual(['/packages/attendance/record/index?id=9']);
  expect(screen.queryByRole('dialog')).toBeNull();
  press('积分', 'tab');
  expect(await screen.findByText('+1 分')).toBeTruthy();
  press('服务时长', 'tab');
  expect(await screen.findByText('+1小时30分')).toBeTruthy();
});

it('leads whoever has none yet to activities', async () => {
  serve({
    'GET /district': district,
    'GET /me/ledger': { ...listOf([]), balance: { minutes: 0, yearMinutes: 0, monthMinutes: 0, points: 0 } },
  });
  await open('/packages/me/ledger/index');
  await screen.findByText('还没有记录');
  press('去看活动');
  expect(taro.went).toEqual(['/pages/activities/index']);
});

import { cleanup, screen } from '@testing-library/react';
import { sample } from '../../../test/contract.mjs';
import { taro } from '../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../test/page';
import { district, listOf, serve } from '../../../test/server';

beforeEach(afresh);
afterEach(cleanup);

it.each([
  '/packages/activities/mine/index',
  '/packages/attendance/records/index',
  '/packages/attendance/record/index?id=1',
  '/packages/orders/mine/index',
  '/packages/orders/order/index?id=1',
  '/packages/orders/offers/index',
  '/packages/orders/duties/index',
  '/packages/orders/duty/index?id=1',
  '/packages/wishes/post/index',
  '/packages/wishes/mine/index',
] as const)('%s asks a guest for nothing but to log in', async (page) => {
  const asked = serve({ 'GET /district': district });
  await open(page);
  press('去登录');
  expect(taro.went).toEqual(['/packages/account/login/index']);
  expect(asked.filter(({ call }) => call !== 'GET /regions')).toEqual([]);
});

it.each(['/packages/orders/offers/index', '/packages/orders/duties/index', '/packages/orders/duty/index?id=1'] as const)(
  '%s leads whoever has not joined there',
  async (page) => {
    logIn(null);
    serve({ 'GET /district': district });
    await open(page);
    press('加入志愿者');
    expect(taro.went).toEqual(['/packages/join/index']);
  },
);

it.each([
  ['claim a wish', '/packages/wishes/wish/index?id=7', '加入志愿者后认领'],
  ['apply to a team', '/packages/teams/index', '加入志愿者后申请 民生关爱队'],
] as const)('who wants to %s joins first', async (_, page, door) => {
  logIn(null);
  const team = { ...sample('listTeams').items[0], name: '民生关爱队', mine: null, actions: [], whyNot: null };
  const wish = { ...sample('getWish'), id: 7, state: 'open', mine: null, actions: [] };
  serve({ 'GET /district': district, 'GET /teams': { items: [team] }, 'GET /wishes/7': wish });
  await open(page);
  await screen.findByRole('button', { name: door });
  press(door);
  expect(taro.went).toEqual(['/packages/join/index']);
});

it('a volunteer without a record of service is led to activities', async () => {
  logIn();
  serve({ 'GET /district': district, 'GET /me/attendance': listOf([]) });
  await open('/packages/attendance/records/index');
  await screen.findByText('还没有服务记录');
  press('去挑选活动');
  expect(taro.went).toEqual(['/pages/activities/index']);
});

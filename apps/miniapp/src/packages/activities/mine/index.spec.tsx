import { cleanup, screen, waitFor } from '@testing-library/react';
import { sample } from '../../../../test/contract.mjs';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';

const signUp = (state: string, more: object = {}) => ({
  ...sample('listMySignUps').items[0],
  id: 7,
  state,
  title: '图书整理',
  startsAt: '2030-03-05T01:00:00.000Z',
  endsAt: '2030-03-05T03:00:00.000Z',
  freeCancelUntil: '2030-03-04T01:00:00.000Z',
  attendance: null,
  actions: ['cancelSignUp'],
  ...more,
});

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it.each([
  ['waiting', '退出候补', '确认退出'],
  ['confirmed', '取消报名', '确认取消'],
])('leaves a place that is %s after a question only', async (state, action, yes) => {
  let items = [signUp(state)];
  const asked = serve({
    'GET /district': district,
    'GET /me/sign-ups': () => ({ statusCode: 200, data: listOf(items) }),
    'POST /sign-ups/7/cancel': () => {
      items = [];
      return { statusCode: 200, data: signUp('cancelled') };
    },
  });
  const posts = () => asked.filter(({ call }) => call.startsWith('POST'));
  await open('/packages/activities/mine/index');
  await screen.findByText('图书整理');
  press(`${action} 图书整理`);
  await screen.findByText(`${action}？`);
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(posts()).toEqual([]);
  press(`${action} 图书整理`);
  await screen.findByText(`${action}？`);
  press(yes);
  await screen.findByText('还没有待参加的活动');
  expect(posts()).toHaveLength(1);
});

it('shows what is over, and leads to activities where there is none', async () => {
  serve({
    'GET /district': district,
    'GET /me/sign-ups': ({ query }) => ({
      statusCode: 200,
      data: listOf(/when=past/.test(query) ? [signUp('cancelled', { actions: [] })] : []),
    }),
  });
  await open('/packages/activities/mine/index');
  await screen.findByText('还没有待参加的活动');
  press('已结束', 'tab');
  await screen.findByText('图书整理');
  press('待参加', 'tab');
  await screen.findByText('还没有待参加的活动');
  press('去挑选活动');
  expect(taro.went).toEqual(['/pages/activities/index']);
});

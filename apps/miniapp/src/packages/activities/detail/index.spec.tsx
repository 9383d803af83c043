import { cleanup, screen, waitFor } from '@testing-library/react';
import { sample } from '../../../../test/contract.mjs';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, serve } from '../../../../test/server';

const post = (id: number, name: string, unmet: string[] = []) => ({ ...sample('getActivity').posts[0], id, name, unmet });
const slot = (more: object = {}) => ({
  ...sample('getActivity').slots[0],
  id: 6,
  startsAt: '2030-03-05T01:00:00.000Z',
  endsAt: '2030-03-05T03:00:00.000Z',
  countedUntil: '2030-03-05T03:00:00.000Z',
  places: [
    { postId: 1, headcount: 1, taken: 1, waiting: 0, free: 0 },
    { postId: 2, headcount: 1, taken: 0, waiting: 0, free: 1 },
  ],
  ended: false,
  mine: null,
  actions: ['joinWaitingList'],
  whyNot: null,
  ...more,
});
const activity = (slots: object[]) => ({
  ...sample('getActivity'),
  id: 1,
  state: 'published',
  title: '图书整理',
  posts: [post(1, '朗读'), post(2, '整理', ['会教学'])],
  slots,
});
const waiting = slot({ mine: { signUpId: 7, postId: 1, state: 'waiting', waitingPosition: 1 }, actions: ['cancelSignUp'] });
const record = { ...sample('listMySignUps').items[0], id: 7, state: 'waiting', waitingPosition: 1, title: '图书整理' };

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('joins the waiting list of a post whose conditions are met, and leaves it after a question only', async () => {
  let now = activity([slot()]);
  const asked = serve({
    'GET /district': district,
    'GET /activities/1': () => ({ statusCode: 200, data: now }),
    'POST /slots/6/sign-ups': () => {
      now = activity([waiting]);
      return { statusCode: 201, data: record };
    },
    'POST /sign-ups/7/cancel': () => {
      now = activity([slot()]);
      return { statusCode: 200, data: { ...record, state: 'cancelled' } };
    },
  });
  const posts = () => asked.filter(({ call }) => call.startsWith('POST')).map(({ call, body }) => [call, body]);
  await open('/packages/activities/detail/index?id=1');
  await screen.findByText('图书整理');
  press('名额已满，加入候补');
  expect(screen.getByRole('radio', { name: '整理' }).getAttribute('aria-disabled')).toBe('true');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('名额已满，加入候补');
  press('加入候补');
  await screen.findByText(/您排在第 1 位/);
  expect(posts()).toEqual([['POST /slots/6/sign-ups', { postId: 1 }]]);
  press('知道了');
  await waitFor(() => expect(screen.queryByText(/您排在第 1 位/)).toBeNull());

  press('退出候补');
  await screen.findByText('退出候补？');
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(posts()).toHaveLength(1);
  press('退出候补');
  await screen.findByText('退出候补？');
  press('确认退出');
  await screen.findByRole('button', { name: '名额已满，加入候补' });
  expect(posts()[1]).toEqual(['POST /sign-ups/7/cancel', undefined]);
});

it('shows a few of many slots, then all, and leads from one that is signed up for to all of mine', async () => {
  const later = (id: number) =>
    slot({ id, startsAt: `2030-03-0${id}T01:00:00.000Z`, endsAt: `2030-03-0${id}T03:00:00.000Z`, actions: ['signUp'] });
  serve({
    'GET /district': district,
    'GET /activities/1': activity([1, 2, 3, 4, 5].map(later)),
    'POST /slots/2/sign-ups': { ...record, state: 'confirmed' },
  });
  await open('/packages/activities/detail/index?id=1');
  await screen.findByText('图书整理');
  const slots = () => screen.getAllByRole('radio');
  expect(slots()).toHaveLength(4);
  press('查看全部 5 个班次');
  expect(slots()).toHaveLength(5);
  press(/3月2日/, 'radio');
  expect(slots()[1]!.getAttribute('aria-checked')).toBe('true');
  press('我要报名');
  press('朗读', 'radio');
  press('加入候补');
  await screen.findByText('报名成功');
  press('我的报名');
  expect(taro.went).toEqual(['/packages/activities/mine/index']);
});

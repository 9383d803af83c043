import { cleanup, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../test/page';
import { district, listOf, serve } from '../../../test/server';

const volunteer = { id: 5, name: '图雅', regionCode: '150603001001', regionName: '达尔罕社区' };
const street = (code: string, name: string) => ({ code, name, parent: '150603', level: 'street' });

beforeEach(afresh);
afterEach(cleanup);

it('tells whoever lives elsewhere so, and no hours', async () => {
  logIn(volunteer);
  const asked = serve({
    'GET /district': district,
    'GET /me': { accountId: 1, displayName: '图雅', volunteer },
    'GET /regions': { items: [street('150603001', '哈巴格希街道'), street('150603002', '滨河街道')] },
    'GET /leaderboard': listOf([]),
    'GET /me/rank': { rank: 3, minutes: 0, toNextMinutes: 12, star: 0 },
  });
  await open('/packages/leaderboard/index');
  await screen.findByText('我还没有上榜');
  press('滨河街道', 'radio');
  await screen.findByText('您不在这个街道');
  expect(screen.queryByText(/可升一名/)).toBeNull();
  press('哈巴格希街道', 'radio');
  await screen.findByText('我还没有上榜');
  expect(asked.filter(({ call }) => call === 'GET /me/rank').map(({ query }) => query)).toEqual([
    'period=month',
    'period=month&regionCode=150603001',
  ]);
});

it('shows the board of the period that is chosen; an empty one, as on the first day of a month, leads to activities', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /regions': { items: [] },
    'GET /leaderboard': ({ query }) => {
      const rows = /period=month/.test(query) ? [] : [{ rank: 1, name: '张*', minutes: 90, star: 1, mine: false }];
      return { statusCode: 200, data: listOf(rows) };
    },
  });
  const last = () => asked.filter(({ call }) => call === 'GET /leaderboard').at(-1)!.query;
  await open('/packages/leaderboard/index');
  await screen.findByText('这个榜上还没有人');
  press('去看活动');
  expect(taro.went).toEqual(['/pages/activities/index']);
  for (const [name, period] of [
    ['今年', 'year'],
    ['总榜', 'all'],
  ] as const) {
    press(name, 'tab');
    await screen.findByText('张*');
    await waitFor(() => expect(last()).toContain(`period=${period}`));
  }
  press('本月', 'tab');
  await screen.findByText('这个榜上还没有人');
  press('登录后查看我的排名');
  expect(taro.went.at(-1)).toBe('/packages/account/login/index');
});

import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, logIn, press } from '../../../test/page';
import { district, listOf, serve } from '../../../test/server';
import LeaderboardPage from '.';

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
  draw(<LeaderboardPage />);
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

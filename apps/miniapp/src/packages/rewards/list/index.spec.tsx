import { cleanup, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';

const volunteer = { id: 5, name: '图雅', points: 9 };

beforeEach(() => {
  afresh();
  logIn(volunteer);
});
afterEach(cleanup);

it('shows the kind that is chosen, or what one can afford', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /me': { accountId: 1, displayName: '图雅', volunteer },
    'GET /rewards': listOf([]),
  });
  const last = () => asked.filter(({ call }) => call === 'GET /rewards').at(-1)!.query;
  await open('/packages/rewards/list/index');
  await screen.findByText('这一类还没有回馈');
  for (const [name, query] of [
    ['我能兑的', 'affordable=true'],
    ['积分超市', 'kind=goods'],
    ['医疗服务', 'kind=medical'],
    ['文化旅游', 'kind=culture'],
    ['评优表彰', 'kind=commendation'],
  ] as const) {
    press(name, 'radio');
    await waitFor(() => expect(last()).toContain(query));
  }
  press('全部', 'radio');
  await waitFor(() => expect(screen.getByRole('radio', { name: '全部' }).getAttribute('aria-checked')).toBe('true'));
  press('我能兑的', 'radio');
  await screen.findByText('暂时没有您能兑换的回馈');
  press('去看活动');
  expect(taro.went).toEqual(['/pages/activities/index']);
});

it('leads to the points and the vouchers', async () => {
  serve({ 'GET /district': district, 'GET /me': { accountId: 1, displayName: '图雅', volunteer }, 'GET /rewards': listOf([]) });
  await open('/packages/rewards/list/index');
  await screen.findByRole('button', { name: '可用积分 9分' });
  press('可用积分 9分');
  press('我的兑换券');
  expect(taro.went).toEqual(['/packages/me/ledger/index?unit=points', '/packages/rewards/vouchers/index']);
});

import { cleanup, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('shows vouchers by what became of them', async () => {
  const used = {
    id: 3,
    state: 'verified',
    title: '热奶茶',
    partnerName: '党群积分超市',
    verifiedAt: '2026-03-05T02:00:00.000Z',
    lastDay: '2026-04-05',
  };
  serve({
    'GET /district': district,
    'GET /me/vouchers': ({ query }) => ({ statusCode: 200, data: listOf(/state=verified/.test(query) ? [used] : []) }),
  });
  await open('/packages/rewards/vouchers/index');
  await screen.findByText('没有待使用的兑换券');
  press('已核销', 'tab');
  await screen.findByText(/^2026年3月5日.* 核销$/);
  press(/^热奶茶/);
  press('已过期', 'tab');
  await screen.findByText('没有已过期的兑换券');
  press('待使用', 'tab');
  await screen.findByText('没有待使用的兑换券');
  press('去看回馈');
  expect(taro.went).toEqual(['/packages/rewards/voucher/index?id=3', '/packages/rewards/list/index']);
});

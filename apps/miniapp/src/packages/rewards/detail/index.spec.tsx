import { cleanup, screen, waitFor } from '@testing-library/react';
import { sample } from '../../../../test/contract.mjs';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, refusal, serve } from '../../../../test/server';

const volunteer = { id: 5, name: '图雅', points: 90 };

beforeEach(() => {
  afresh();
  logIn(volunteer);
});
afterEach(cleanup);

it('is redeemed at the price on the page; when that has changed, the new one is shown and nothing is paid', async () => {
  const reward = { ...sample('getReward'), id: 3, title: '毛巾', price: 10, actions: ['redeem'], whyNot: null };
  const asked = serve({
    'GET /district': district,
    'GET /me': { accountId: 1, displayName: '图雅', volunteer },
    'GET /rewards/3': () => ({ statusCode: 200, data: { ...reward } }),
    'POST /rewards/3/redeem': refusal(409, 'PRICE_CHANGED', '价格已变为 12 积分', { price: 12 }),
  });
  await open('/packages/rewards/detail/index?id=3');
  await screen.findByRole('button', { name: '用 10 积分兑换' });
  press('用 10 积分兑换');
  await screen.findByText('花 10 积分兑换？');
  reward.price = 12;
  press('确认兑换');
  await screen.findByRole('button', { name: '用 12 积分兑换' });
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('价格已变为 12 积分'));
  expect(asked.find(({ call }) => call === 'POST /rewards/3/redeem')!.body).toEqual({ price: 10 });
});

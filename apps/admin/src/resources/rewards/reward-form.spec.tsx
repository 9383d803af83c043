import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { drawBare, serve } from '../../../test/render';
import { MeContext, type Me } from '../../session/session';
import { RewardForm } from './reward-form';
import type { Reward } from './types';

const me = {
  accountId: 1,
  displayName: '店员',
  grants: [{ role: 'partner', scope: { kind: 'partner', id: 2, name: '超市' } }],
} as unknown as Me;
const fields = {
  title: '5升食用油',
  description: '凭券领取',
  price: 50,
  minStar: 1,
  stock: 20,
  perPersonLimit: 1,
  validDays: 30,
  pickUpPlace: '文化东路',
};
const reward = (days: object): Reward =>
  ({ id: 3, partnerId: 2, kind: 'goods', issued: 0, actions: [], ...fields, ...days }) as unknown as Reward;

test.each([
  ['both days', { firstDay: '2026-03-06', lastDay: '2026-12-01' }],
  ['a last day alone', { firstDay: null, lastDay: '2026-12-31' }],
  ['no days', { firstDay: null, lastDay: null }],
])('a reward with %s that is saved untouched stays as it is', async (_, days) => {
  const asked = serve({ 'PATCH /rewards/3': reward(days), 'GET /district': { now: new Date().toISOString() } });
  drawBare(
    <MeContext.Provider value={me}>
      <MemoryRouter>
        <RewardForm open reward={reward(days)} close={() => undefined} />
      </MemoryRouter>
    </MeContext.Provider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: /^保\s*存$/ }));
  await waitFor(() => expect(asked.find(({ key }) => key === 'PATCH /rewards/3')?.body).toEqual({ ...fields, ...days }));
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { sampleRow } from '../../../test/sample-order';
import { MeContext, type Me } from '../../session/session';
import { Component as Board } from './board';
import type { OrderRow } from './types';

const columns = (orders: readonly OrderRow[]) =>
  (
    [
      ['placed', 'place'],
      ['accepted', 'accept'],
      ['dispatched', 'dispatch'],
      ['serving', 'serve'],
      ['served', 'settle'],
      ['settled', 'rate'],
    ] as const
  ).map(([state, stage]) => {
    const items = orders.filter((order) => order.state === state);
    return { state, stage, count: items.length, overdue: items.filter((order) => order.overdue).length, items };
  });
const me = { accountId: 1, grants: [{ role: 'coordinator', scope: { kind: 'region', code: '15' }, scopeName: '区' }] } as unknown as Me;

const start = (orders: () => OrderRow[], at = '/orders') => {
  const asked = serve({
    'GET /district': {
      serviceColours: [{ code: 'yellow', name: '民生关爱', color: '#C79A00' }],
      languages: [],
      colors: {},
      now: '2026-03-05T06:00:00.000Z',
    },
    'GET /regions': { items: [] },
    'GET /service-items': { items: [], total: 0, page: 1, pageSize: 100 },
    'GET /order-board': () => ({ columns: columns(orders()), now: '2026-03-05T06:00:00.000Z', followUps: 2, automatic: false }),
    'POST /orders/7/accept': () => ({}),
  });
  draw(
    <MeContext.Provider value={me}>
      <Board />
    </MeContext.Provider>,
    at,
  );
  return asked;
};

test('cards stand in their columns with what is left by the server’s clock, and what is past in words', async () => {
  start(() => [
    sampleRow(),
    sampleRow({
      id: 8,
      title: '陪同就医',
      state: 'served',
      overdue: true,
      dueAt: '2026-03-05T05:00:30.000Z',
      escalatedLevel: 2,
      awaitingApproval: true,
      actions: [],
    }),
    sampleRow({ id: 9, title: '电路检修', state: 'accepted', openOffers: 3, automatic: true }),
  ]);
  const placed = within(await screen.findByRole('region', { name: '点单 1 单' }));
  expect(await placed.findByText('剩 30分钟')).toBeInTheDocument();
  expect(placed.getByText('民生关爱')).toBeInTheDocument();
  const served = within(screen.getByRole('region', { name: '结单 1 单' }));
  expect(served.getByText('超时 1小时')).toBeInTheDocument();
  expect(served.getByText('已升级 2 级')).toBeInTheDocument();
  expect(served.getByText('超时 1')).toBeInTheDocument();
  expect(served.getByText('待复核')).toBeInTheDocument();
  const accepted = within(screen.getByRole('region', { name: '接单 1 单' }));
  expect(accepted.getByText('邀约中 3 人')).toBeInTheDocument();
  expect(accepted.getByText('自动')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '差评待回访 2 单' })).toHaveAttribute('href', '/orders/list?followUp=true');
});

test('the menu of a card does what a drag does, and changes are told', async () => {
  let state: OrderRow['state'] = 'placed';
  const asked = start(() => [sampleRow({ state, actions: state === 'placed' ? ['accept', 'reject'] : ['dispatch'] })]);
  const button = await screen.findByRole('button', { name: /的操作$/ });
  button.focus();
  await userEvent.keyboard('{Enter}');
  const entries = await screen.findAllByRole('menuitem');
  expect(entries.map((entry) => entry.textContent)).toEqual(['接单', '查看订单', '不受理']);
  state = 'accepted';
  await userEvent.click(entries[0]!);
  await waitFor(() => expect(asked.map((a) => a.key)).toContain('POST /orders/7/accept'));
  expect(await screen.findByRole('region', { name: '接单 1 单' })).toBeInTheDocument();
  expect(screen.getByText('1 张订单有变化')).toBeInTheDocument();
});

test('filters are kept in the address and asked of the server', async () => {
  const asked = start(() => [sampleRow()]);
  await userEvent.click(await screen.findByRole('button', { name: '民生关爱' }));
  expect(screen.getByTestId('address')).toHaveTextContent('/orders?colour=yellow');
  await waitFor(() =>
    expect(
      asked
        .filter((a) => a.key === 'GET /order-board')
        .at(-1)
        ?.url.searchParams.get('colour'),
    ).toBe('yellow'),
  );
  await userEvent.click(screen.getByRole('button', { name: '民生关爱' }));
  expect(screen.getByTestId('address')).toHaveTextContent(/^\/orders$/);
});

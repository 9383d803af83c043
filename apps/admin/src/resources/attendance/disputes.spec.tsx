import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, draw, drawPage, meAs, serve } from '../../../test/render';
import { appeal } from '../../../test/sample-appeal';
import { resource } from '../../kit/resource/resource';
import { Component } from './disputes';
import attendance from './resource';

const open = (more: object = {}) => ({ ...appeal(), actions: ['answer'], ...more });
const start = (items: object[], at = '/disputes') => {
  const asked = serve({
    'GET /disputes': { items, total: items.length, page: 1, pageSize: 20 },
    'POST /disputes/4/answer': {},
    'GET /district': { now: '2026-03-08T02:00:00.000Z' },
  });
  draw(<Component />, at);
  return asked;
};
const drawer = async () => {
  await userEvent.click(await screen.findByText('图书整理'));
  return within(await screen.findByRole('dialog'));
};

test('an objection is read beside its record, and dismissed with a reason', async () => {
  const asked = start([open()]);
  const shown = await drawer();
  for (const words of ['我做到 11 点才走', '图书馆一楼大厅']) expect(shown.getByText(words)).toBeInTheDocument();
  expect(shown.getByText(/^认为应计 2/)).toBeInTheDocument();
  await userEvent.click(shown.getByRole('button', { name: '答复异议' }));
  const title = await screen.findByText('答复异议：恩和');
  const dialog = within(title.closest<HTMLElement>('[role=dialog]')!);
  await userEvent.click(dialog.getByLabelText('不采纳，维持原记录'));
  await userEvent.click(dialog.getByRole('button', { name: '现场记录显示的时间与系统一致' }));
  await userEvent.click(dialog.getByRole('button', { name: /^答\s?复$/ }));
  await waitFor(() =>
    expect(asked.filter(({ key }) => key.startsWith('POST'))).toMatchObject([
      { key: 'POST /disputes/4/answer', body: { decision: 'dismiss', answer: '现场记录显示的时间与系统一致' } },
    ]),
  );
  // What is answered is no longer in the list, so the drawer closes too.
  await waitFor(() => expect(screen.queryByRole('button', { name: '答复异议' })).toBeNull());
});

test('who served themselves reads why they may not answer', async () => {
  start([open({ actions: [] })]);
  const shown = await drawer();
  expect(shown.getByText(/须由另一人答复/)).toBeInTheDocument();
  expect(shown.queryByRole('button', { name: '答复异议' })).toBeNull();
});

test('an objection about the hours of an order leads to the order', async () => {
  const { record } = appeal();
  const ofOrder = open({ record: { ...record, kind: 'order', slotId: null, orderId: 41 } });
  serve({ 'GET /disputes': { items: [ofOrder], total: 1, page: 1, pageSize: 20 } });
  const load = () => import('./disputes');
  const orders = resource({ routes: [{ path: '/orders/:orderId', roles: ['coordinator'], load }] });
  await drawPage(attendance, '/disputes', meAs('coordinator'), [orders]);
  const shown = await drawer();
  expect(shown.queryByText('看这一班的名单')).toBeNull();
  await userEvent.click(shown.getByRole('link', { name: '看这一单' }));
  expect(address()).toBe('/orders/41');
});

test('the queue leads to those that it counts', async () => {
  const asked = start([], '/disputes?queue=disputes');
  expect(await screen.findByText(/没有/)).toBeInTheDocument();
  expect(asked.find(({ key }) => key === 'GET /disputes')?.url.searchParams.get('queue')).toBe('disputes');
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { Component } from './list';

const message = {
  id: 7,
  topic: 'order.rate',
  consumer: 'TellAboutOrders.rated',
  attempts: 10,
  lastError: 'connect ECONNREFUSED',
  createdAt: '2026-03-05T01:00:00.000Z',
};
const start = (items: object[], more: object = {}) => {
  const asked = serve({ 'GET /stuck-messages': { items, total: items.length, page: 1, pageSize: 20 }, ...more });
  draw(<Component />, '/stuck-messages');
  return asked;
};
test('tells why, and tries again after a question', async () => {
  const asked = start([message], { 'POST /stuck-messages/7/resend': { done: true } });
  await userEvent.click(await screen.findByText('订单：评价'));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('connect ECONNREFUSED')).toBeInTheDocument();
  await userEvent.click(drawer.getByRole('button', { name: '重新发送' }));
  await screen.findAllByText('重新发送这条消息？');
  const question = document.querySelector<HTMLElement>('.ant-modal-confirm')!;
  await userEvent.click(within(question).getByRole('button', { name: '重新发送' }));
  await waitFor(() => expect(asked.map(({ key }) => key)).toContain('POST /stuck-messages/7/resend'));
});

test('without any it says so', async () => {
  start([]);
  expect(await screen.findByText('没有发送失败的消息')).toBeInTheDocument();
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { Component } from './list';

test('the details of a line are words and times that people read, not codes', async () => {
  const row = {
    id: 1,
    at: '2026-11-30T08:32:32.163Z',
    actorAccountId: 7,
    actorName: '珠江社区调度员',
    action: 'order.offer',
    subject: 'order',
    subjectId: 79,
    summary: '订单：发出邀约（订单 #79）',
    reason: null,
    requestId: null,
    data: { automatic: false, answerBy: '2026-12-01T08:32:32.163Z' },
  };
  serve({ 'GET /audit': { items: [row], total: 1, page: 1, pageSize: 20 } });
  draw(<Component />, '/audit');
  await userEvent.click(await screen.findByText(row.summary));
  expect(await screen.findByText('答复时限')).toBeInTheDocument();
  expect(screen.getByText(/^2026年12月1日 周二 16:32$/)).toBeInTheDocument();
  expect(screen.getByText('否')).toBeInTheDocument();
});

test('a line from before its codes were renamed reads in the words of today', async () => {
  const row = {
    id: 2,
    at: '2026-11-30T08:32:32.163Z',
    actorAccountId: 7,
    actorName: '话务员娜仁',
    action: 'order.rate',
    subject: 'order',
    subjectId: 79,
    summary: '订单：评价（订单 #79）',
    reason: null,
    requestId: null,
    data: { from: 'settled', to: 'reviewed' },
  };
  serve({ 'GET /audit': { items: [row], total: 1, page: 1, pageSize: 20 } });
  draw(<Component />, '/audit');
  await userEvent.click(await screen.findByText(row.summary));
  expect(await screen.findByText('待评价')).toBeInTheDocument();
  expect(screen.getByText('已评价')).toBeInTheDocument();
});

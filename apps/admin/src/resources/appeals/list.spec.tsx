import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, serve } from '../../../test/render';
import { appeal } from '../../../test/sample-appeal';
import { Component } from './list';

const start = (items: object[]) => {
  serve({
    'GET /appeals': { items, total: items.length, page: 1, pageSize: 20 },
    'GET /district': { now: '2026-03-08T02:00:00.000Z' },
  });
  draw(<Component />, '/appeals');
};
const open = async () => {
  await userEvent.click(await screen.findByText('图书整理'));
  return within(await screen.findByRole('dialog'));
};

test('shows the record and what both sides said', async () => {
  start([appeal()]);
  const drawer = await open();
  for (const words of ['我做到 11 点才走', '监控显示 10:30 离开', '带队老师可以作证', '图书馆一楼大厅'])
    expect(drawer.getByText(words)).toBeInTheDocument();
  expect(drawer.getByText(/^认为应计 2/)).toBeInTheDocument();
});

test('who may not decide reads why, and a decided one shows the decision', async () => {
  start([appeal({ actions: [] })]);
  const drawer = await open();
  expect(drawer.getByText(/须由另一位审核员裁决/)).toBeInTheDocument();
  expect(drawer.queryByText('维持原答复')).toBeNull();
});

test('nothing to decide is said', async () => {
  start([]);
  expect(await screen.findByText('还没有异议申诉')).toBeInTheDocument();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, Refusal, serve } from '../../../test/render';
import { Component } from './list';

const helpline = {
  id: 3,
  name: '供热报修',
  phone: '0477-8500001',
  category: 'utilities',
  hours: '24 小时',
  sortOrder: 40,
  shown: false,
};
const start = (items: object[], more: object = {}) => {
  const asked = serve({ 'GET /helplines': { items, total: items.length, page: 1, pageSize: 20 }, ...more });
  draw(<Component />, '/helplines');
  return asked;
};

test('lists hidden ones too, and removes one only after a question', async () => {
  const asked = start([helpline], { 'POST /helplines/3/remove': { done: true } });
  await userEvent.click(await screen.findByText('供热报修'));
  expect(asked.find(({ key }) => key === 'GET /helplines')!.url.searchParams.get('all')).toBe('true');
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('水电暖')).toBeInTheDocument();
  expect(drawer.getByText('已隐藏')).toBeInTheDocument();
  await userEvent.click(drawer.getByRole('button', { name: /删\s*除/ }));
  expect(await screen.findAllByText('删除“供热报修”？')).not.toEqual([]);
  expect(asked.map(({ key }) => key)).not.toContain('POST /helplines/3/remove');
  const question = document.querySelector<HTMLElement>('.ant-modal-confirm')!;
  await userEvent.click(within(question).getByRole('button', { name: /删\s*除/ }));
  await waitFor(() => expect(asked.map(({ key }) => key)).toContain('POST /helplines/3/remove'));
});

test('without any it says so; a number that is there already is told at the field', async () => {
  const refusal = new Refusal(409, { code: 'HELPLINE_TAKEN', message: '已有同名同号的便民电话' });
  const asked = start([], { 'POST /helplines': refusal });
  expect(await screen.findByText('还没有便民电话')).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: /新增便民电话/ })[0]!);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(form.getByLabelText('名称'), '火警');
  await userEvent.type(form.getByLabelText('电话号码'), '119');
  await userEvent.click(form.getByRole('button', { name: /^新\s*增$/ }));
  expect(await form.findByText('已有同名同号的便民电话')).toBeInTheDocument();
  expect(asked.find(({ key }) => key === 'POST /helplines')?.body).toEqual({
    name: '火警',
    phone: '119',
    category: 'community',
    hours: '24 小时',
    sortOrder: 100,
    shown: true,
  });
});

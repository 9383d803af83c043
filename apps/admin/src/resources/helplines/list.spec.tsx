import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, drawPage, Refusal, serve } from '../../../test/render';
import helplines from './resource';

const helpline = {
  id: 3,
  name: '供热报修',
  phone: '0477-8500001',
  category: 'utilities',
  hours: '24 小时',
  sortOrder: 40,
  shown: false,
};
const start = async (items: object[], more: object = {}) => {
  const asked = serve({ 'GET /helplines': { items, total: items.length, page: 1, pageSize: 20 }, ...more });
  await drawPage(helplines, '/helplines');
  return asked;
};

/** Answers a question, and waits until it has gone. */
const answer = async (title: string, button: string) => {
  await screen.findAllByText(title);
  const question = document.querySelector<HTMLElement>('.ant-modal-confirm')!;
  await userEvent.click(within(question).getByRole('button', { name: button }));
  await waitFor(() => expect(document.querySelector('.ant-modal-confirm')).toBeNull());
};

test('lists hidden ones too, and removes one only after a question', async () => {
  const asked = await start([helpline], { 'POST /helplines/3/remove': { done: true } });
  await userEvent.click(await screen.findByText('供热报修'));
  expect(asked.find(({ key }) => key === 'GET /helplines')!.url.searchParams.get('all')).toBe('true');
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('水电暖')).toBeInTheDocument();
  expect(drawer.getByText('已隐藏')).toBeInTheDocument();
  await userEvent.click(drawer.getByRole('button', { name: '删除' }));
  await answer('删除“供热报修”？', '取消');
  expect(asked.map(({ key }) => key)).not.toContain('POST /helplines/3/remove');
  await userEvent.click(drawer.getByRole('button', { name: '删除' }));
  await answer('删除“供热报修”？', '删除');
  await waitFor(() => expect(asked.map(({ key }) => key)).toContain('POST /helplines/3/remove'));
});

test('without any it says so; a number that is there already is told at the field', async () => {
  const refusal = new Refusal(409, { code: 'HELPLINE_TAKEN', message: '已有同名同号的便民电话' });
  const asked = await start([], { 'POST /helplines': refusal });
  expect(await screen.findByText('还没有便民电话')).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: /新增便民电话/ })[0]!);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(form.getByLabelText('名称'), '火警');
  await userEvent.click(form.getByRole('switch', { name: '在手机端显示' }));
  expect(form.getByRole('switch', { name: '在手机端显示' })).not.toBeChecked();
  await userEvent.click(form.getByRole('switch', { name: '在手机端显示' }));
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

test('is hidden or shown only after a question, and a row closes', async () => {
  let { shown } = helpline;
  const asked = await start([], {
    'GET /helplines': () => ({ items: [{ ...helpline, shown }], total: 1, page: 1, pageSize: 20 }),
    'PUT /helplines/3': (_: URL, body: { shown: boolean }) => ({ ...helpline, shown: (shown = body.shown) }),
  });
  await userEvent.click(await screen.findByText('供热报修'));
  const drawer = within(await screen.findByRole('dialog'));
  const sent = () => asked.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => (body as { shown: boolean }).shown);
  for (const [action, done] of [
    ['显示', [true]],
    ['隐藏', [true, false]],
  ] as const) {
    const before = sent();
    await userEvent.click(await drawer.findByRole('button', { name: action }));
    await answer(`${action}“供热报修”？`, '取消');
    expect(sent()).toEqual(before);
    await userEvent.click(drawer.getByRole('button', { name: action }));
    await answer(`${action}“供热报修”？`, action);
    await waitFor(() => expect(sent()).toEqual(done));
  }
  await userEvent.click(document.querySelector('.ant-drawer-close')!);
  await waitFor(() => expect(address()).toBe('/helplines'));
});

test('what was begun is thrown away after a question only', async () => {
  await start([]);
  await screen.findByText('还没有便民电话');
  await userEvent.click(screen.getAllByRole('button', { name: /新增便民电话/ })[0]!);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(form.getByRole('button', { name: '新增' }));
  expect(await form.findByText('请填写电话号码')).toBeInTheDocument();
  await userEvent.type(form.getByLabelText('名称'), '写了一半');
  await userEvent.click(form.getByRole('button', { name: '取消' }));
  await userEvent.click(await screen.findByRole('button', { name: '继续填写' }));
  expect(form.getByLabelText('名称')).toHaveValue('写了一半');
  await userEvent.click(form.getByRole('button', { name: '取消' }));
  await userEvent.click(await screen.findByRole('button', { name: '放弃' }));
  await waitFor(() => expect(screen.queryByDisplayValue('写了一半')).toBeNull());
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, Refusal, serve, type Answers, type Asked } from '../../../../test/render';
import { sampleRow } from '../../../../test/sample-order';
import { Call } from './call';

const item = (id: number, colour: string, colourName: string, title: string, needsDestination = false) => ({
  id,
  colour,
  colourName,
  title,
  summary: `${title}的说明`,
  forWhom: '老人',
  teamName: '专业队',
  usualMinutes: 60,
  hoursText: '每天 8:00–18:00',
  needsDestination,
});
const items = [item(3, 'yellow', '民生关爱', '上门理发'), item(5, 'white', '健康保障', '陪同就医', true)];
const times = ['2026-03-06T01:00:00.000Z', '2026-03-06T02:00:00.000Z'];
const known = {
  id: 1,
  name: '高奶奶',
  phone: '13900000001',
  address: '和平小区 3 号楼 1 单元 101',
  regionCode: '150603001001',
  regionName: '神华社区',
  language: 'mn',
  orders: 2,
  latest: [sampleRow({ state: 'rated' })],
};
const answers: Answers = {
  'GET /district': {
    serviceColours: [
      { code: 'yellow', name: '民生关爱', color: '#C79A00' },
      { code: 'white', name: '健康保障', color: '#FFFFFF' },
    ],
    languages: [{ code: 'mn', name: '蒙古语' }],
    colors: {},
    now: '2026-03-05T06:00:00.000Z',
  },
  'GET /regions': { items: [{ code: '150603001001', name: '神华社区', parent: null }] },
  'GET /service-items': { items, total: 2, page: 1, pageSize: 100 },
  'GET /service-items/3': { ...items[0], times },
  'GET /service-items/5': { ...items[1], times },
  'POST /beneficiaries/search': { items: [known] },
  'POST /orders/for-others': { ...sampleRow(), steps: [], contact: known, usualMinutes: 60 },
};
const start = (more: Answers = {}) => {
  const asked = serve({ ...answers, ...more });
  draw(<Call onTyped={() => undefined} openOrder={() => undefined} />);
  return asked;
};
const bodyOf = (asked: Asked[]) => asked.filter((a) => a.key === 'POST /orders/for-others').at(-1)?.body as Record<string, unknown>;

test('number, Enter, Enter, service, Enter, Enter: an order, and the next call begins empty', async () => {
  const asked = start();
  expect(screen.getByLabelText('来电号码')).toHaveFocus();
  await userEvent.keyboard('139 0000 0001{Enter}');
  await waitFor(() => expect(screen.getByText('和平小区 3 号楼 1 单元 101').closest('button')).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('combobox', { name: '查找服务' })).toHaveFocus();
  await userEvent.keyboard('理发{Enter}');
  expect(screen.getByRole('button', { name: '下单' })).toHaveFocus();
  expect(await screen.findByRole('radio', { name: /9:00/ })).toBeChecked();
  await userEvent.keyboard('{Enter}');

  expect(await screen.findByText('D20260305-0007')).toBeInTheDocument();
  expect(bodyOf(asked)).toMatchObject({
    contact: { name: '高奶奶', phone: '13900000001', address: '和平小区 3 号楼 1 单元 101', regionCode: '150603001001' },
    itemId: 3,
    appointedAt: times[0],
    channel: 'hotline',
    language: 'mn',
  });
  expect(screen.getByRole('button', { name: '下一通电话' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByLabelText('来电号码')).toHaveFocus();
  expect(screen.getByLabelText('来电号码')).toHaveValue('');
  expect(screen.queryByDisplayValue('高奶奶')).not.toBeInTheDocument();
});

test('an earlier order is repeated with one click', async () => {
  const asked = start();
  await userEvent.keyboard('13900000001{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: '再来一单 上门理发' }));
  expect(await screen.findByRole('radio', { name: /9:00/ })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: '下单' }));
  expect(await screen.findByText('已下单')).toBeInTheDocument();
  expect(bodyOf(asked)).toMatchObject({ itemId: 3, contact: { name: '高奶奶' } });
});

test('nothing typed is lost when the server refuses, and the field it names is marked', async () => {
  let refuse = true;
  const asked = start({
    'POST /beneficiaries/search': { items: [] },
    'POST /orders/for-others': () =>
      refuse
        ? new Refusal(400, {
            code: 'INVALID',
            message: '请检查填写的内容',
            params: {},
            fields: [{ path: 'body.contact.address', message: '请写到门牌' }],
          })
        : answers['POST /orders/for-others'],
  });
  await userEvent.keyboard('0477-8591234{Enter}');
  await waitFor(() => expect(screen.getByLabelText('姓名')).toHaveFocus());
  await userEvent.keyboard('白大爷');
  await userEvent.type(screen.getByLabelText('详细地址'), '团结小区');
  await userEvent.click(screen.getByLabelText('所在社区'));
  await userEvent.click(await screen.findByText('神华社区', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(screen.getByRole('combobox', { name: '查找服务' }), '就医{Enter}');
  await userEvent.type(await screen.findByLabelText('去哪里'), '区医院');
  await userEvent.type(screen.getByLabelText('嘱咐志愿者的话'), '耳背');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');

  expect(await screen.findByText('请写到门牌')).toBeInTheDocument();
  expect(screen.getByText('请检查填写的内容')).toBeInTheDocument();
  for (const typed of ['白大爷', '团结小区', '区医院', '耳背']) expect(screen.getByDisplayValue(typed)).toBeInTheDocument();

  refuse = false;
  await userEvent.type(screen.getByLabelText('详细地址'), ' 5-2-301{Control>}{Enter}{/Control}');
  expect(await screen.findByText('已下单')).toBeInTheDocument();
  expect(bodyOf(asked)).toMatchObject({
    contact: { name: '白大爷', phone: '0477-8591234', address: '团结小区 5-2-301', regionCode: '150603001001' },
    itemId: 5,
    destination: '区医院',
    note: '耳背',
  });
});

test('what is missing is said before the server is asked', async () => {
  const asked = start();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('请填写来电号码')).toBeInTheDocument();
  expect(await screen.findByText('请选择服务')).toBeInTheDocument();
  expect(screen.getByLabelText('来电号码')).toHaveFocus();
  await userEvent.keyboard('12{Enter}');
  expect(await screen.findByText(/号码应为 7 至 13 位数字/)).toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('请选择服务')).toBeInTheDocument();
  expect(asked.map((a) => a.key)).not.toContain('POST /orders/for-others');
  expect(asked.map((a) => a.key)).not.toContain('POST /beneficiaries/search');
});

test('a service alone is no order: whom it is for is asked', async () => {
  const asked = start();
  await userEvent.click(await screen.findByRole('option', { name: /上门理发/ }));
  await screen.findByRole('radio', { name: /9:00/ });
  await userEvent.type(screen.getByLabelText('来电号码'), '13900000001{Control>}{Enter}{/Control}');
  expect(await screen.findByText('请先查找这个号码，选定服务对象')).toBeInTheDocument();
  expect(asked.map((a) => a.key)).not.toContain('POST /orders/for-others');
});

test('the menu is narrowed by what is typed and walked with the arrows', async () => {
  start();
  const search = await screen.findByRole('combobox', { name: '查找服务' });
  const list = screen.getByRole('listbox', { name: '服务菜单' });
  expect(within(list).getAllByRole('option')).toHaveLength(2);
  await userEvent.type(search, '{ArrowDown}');
  expect(search.getAttribute('aria-activedescendant')).toBe(within(list).getByRole('option', { name: /陪同就医/ }).id);
  await userEvent.type(search, '健康');
  expect(within(list).getAllByRole('option')).toHaveLength(1);
  await userEvent.clear(search);
  await userEvent.type(search, '航天');
  expect(within(list).queryByRole('option')).not.toBeInTheDocument();
});

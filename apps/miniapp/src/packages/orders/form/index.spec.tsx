import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { taro } from '../../../../test/mocks/taro';
import { queryClient } from '@/client';
import OrdersPage from '@/pages/orders';
import { forgetSession, startSession } from '@/session';
import { useElder } from '@/theme/elder';
import ItemPage from '../item';
import FormPage from '.';

const soonest = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000).toISOString();
const item = {
  id: 3,
  colour: 'yellow',
  colourName: '民生关爱',
  title: '上门理发',
  summary: '为行动不便的老人上门理发。',
  forWhom: '行动不便的老人',
  skills: [],
  skillNames: [],
  teamOnly: false,
  category: 'care',
  categoryName: '助老',
  usualMinutes: 60,
  limits: { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1440 },
  hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
  hoursText: '每天 0:00–24:00',
  regionCodes: [],
  regionNames: [],
  needsDestination: false,
  offered: true,
  teamName: '民生关爱专业队',
  orders: 9,
  averageRating: 4.8,
  times: [soonest],
  openDays: [],
};
const regions = [
  { code: '150603001', name: '哈巴格希街道', parent: '150603', level: 'street' },
  { code: '150603001001', name: '达尔罕社区', parent: '150603001', level: 'community' },
];
const district = {
  platformName: '志愿康巴什',
  hotline: '04778590000',
  modules: [{ code: 'orders', name: '点单', on: true }],
  languages: [{ code: 'mn', name: '蒙古语' }],
  serviceColours: [{ code: 'yellow', name: '民生关爱', color: '#C79A00' }],
  now: new Date().toISOString(),
};
const own = {
  name: '图雅',
  phone: '13800000001',
  address: '1 号楼 101',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
  self: true,
  language: 'mn',
};
const page = (items: unknown[]) => ({ items, total: items.length, page: 1, pageSize: 20 });
const session = { accessToken: 'a', accessExpiresAt: '', refreshToken: 'r', me: { accountId: 1, displayName: '图雅', volunteer: null } };

const sent: { call: string; body: unknown; key: string | undefined }[] = [];
let contacts: unknown[];
let answer: () => { statusCode: number; data: unknown };

beforeEach(() => {
  taro.reset();
  queryClient.clear();
  forgetSession();
  useElder.setState({ elder: false });
  sent.length = 0;
  contacts = [];
  answer = () => ({ statusCode: 201, data: { id: 42 } });
  taro.params = { id: '3' };
  taro.request = async ({ url, method, header, data }) => {
    const call = `${method} ${url.replace(/^.*\/api\/v1/, '').split('?')[0]}`;
    if (method === 'POST') {
      sent.push({ call, body: data, key: header['Idempotency-Key'] });
      return answer();
    }
    const reads: Record<string, unknown> = {
      'GET /district': district,
      'GET /regions': { items: regions },
      'GET /service-items': page([item]),
      'GET /service-items/3': item,
      'GET /service-items/4': { ...item, id: 4 },
      'GET /service-items/5': { ...item, id: 5 },
      'GET /me/order-contacts': { items: contacts },
      'GET /orders': page([]),
      'GET /me/messages': { ...page([]), unread: 0 },
    };
    if (!(call in reads)) throw new Error(`no answer for ${call}`);
    return { statusCode: 200, data: reads[call] };
  };
});
afterEach(cleanup);

const show = (Shown: ComponentType) => {
  cleanup();
  render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  );
};
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function fillContact() {
  type('服务对象姓名', '其其格');
  type('联系电话', '04778590001');
  press(/^上门街道/);
  press('哈巴格希街道', 'radio');
  press(/^上门社区/);
  press('达尔罕社区', 'radio');
  type('详细地址', '2 号楼 202');
}

it('names what is missing and asks nobody', async () => {
  show(FormPage);
  await screen.findByText('上门理发');
  await screen.findByLabelText(/^上门街道/);
  press('登录并点单');
  expect(screen.getAllByRole('alert').map((e) => e.textContent)).toEqual([
    '请选择上门时间',
    '请填写姓名',
    '请填写手机号或座机号',
    '请选择街道',
    '请填写门牌号，志愿者才找得到',
  ]);
  expect(sent).toEqual([]);
});

it('lets a guest fill in everything, asks for the login only then, and keeps it over that', async () => {
  show(FormPage);
  await screen.findByText('上门理发');
  await screen.findByLabelText(/^上门街道/);
  press(/\d:\d\d$/, 'radio');
  await fillContact();
  press('登录并点单');
  expect(taro.went).toEqual(['/packages/account/login/index']);
  expect(sent).toEqual([]);
  await act(async () => startSession(session as never));
  show(FormPage);
  press('确认点单');
  await waitFor(() => expect(taro.went).toHaveLength(2));
  expect(sent).toEqual([
    {
      call: 'POST /orders',
      key: expect.stringMatching(/.{20,}/) as string,
      body: {
        itemId: 3,
        appointedAt: soonest,
        contact: { name: '其其格', phone: '04778590001', address: '2 号楼 202', regionCode: '150603001001' },
        note: '',
        destination: '',
      },
    },
  ]);
  expect(taro.went[1]).toBe('/packages/orders/order/index?id=42&placed=1');
  expect(JSON.stringify([...taro.storage])).not.toContain('其其格');
});

describe('logged in', () => {
  beforeEach(() => startSession(session as never));

  it('orders for family under both names, for nobody unasked', async () => {
    startSession({ ...session, me: { ...session.me, displayName: '手机用户0001' } } as never);
    contacts = [{ ...own, name: '其其格', self: false }];
    taro.params = { id: '3', for: 'other' };
    show(FormPage);
    const known = await screen.findByRole('radio', { name: /^其其格/ });
    expect(known.getAttribute('aria-checked')).toBe('false');
    press('邻居', 'tab');
    press('家人', 'tab');
    expect((screen.getByLabelText('服务对象姓名') as HTMLInputElement).value).toBe('');
    press(/^其其格/, 'radio');
    press(/\d:\d\d$/, 'radio');
    press('确认点单');
    expect(screen.getByRole('alert').textContent).toBe('请填写您的姓名');
    type('您的姓名（代点人）', '图雅');
    press('确认点单');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      call: 'POST /orders/for-others',
      body: { channel: 'family', placerName: '图雅', contact: { name: '其其格' }, language: 'mn' },
    });
  });

  it('knows whoever orders for somebody else', async () => {
    const placer = () => (screen.getByLabelText('您的姓名（代点人）') as HTMLInputElement).value;
    taro.params = { id: '4', for: 'other' };
    show(FormPage);
    await screen.findByText('上门理发');
    expect(placer()).toBe('图雅');
    type('您的姓名（代点人）', '');
    expect(placer()).toBe('');
    cleanup();
    taro.params = { id: '5', for: 'other' };
    queryClient.clear();
    contacts = [{ ...own, name: '乌云' }];
    startSession({ ...session, me: { ...session.me, displayName: '微信用户' } } as never);
    show(FormPage);
    await waitFor(() => expect(placer()).toBe('乌云'));
  });

  it('tells a missing day at the day', async () => {
    taro.params = { id: '5' };
    contacts = [own];
    show(FormPage);
    await screen.findByRole('radio', { name: /^图雅/ });
    press('其他时间', 'radio');
    press('确认点单');
    const alerts = screen.getAllByRole('alert').map((e) => e.closest('.field')?.textContent);
    expect(alerts).toEqual([expect.stringMatching(/^日期.*请选择日期$/), expect.stringMatching(/^几点.*请选择几点$/)]);
  });

  it('keeps what was typed when the answer is lost, and repeats it under the same key', async () => {
    contacts = [own];
    show(FormPage);
    await screen.findByRole('radio', { name: /^图雅/ });
    press(/\d:\d\d$/, 'radio');
    type('还想说的一句话', '请敲门大声些');
    answer = () => {
      throw new Error('request:fail');
    };
    press('确认点单');
    await waitFor(() => expect(screen.getByRole('button', { name: '确认点单' }).getAttribute('aria-busy')).not.toBe('true'));
    expect((screen.getByLabelText('还想说的一句话') as HTMLInputElement).value).toBe('请敲门大声些');
    answer = () => ({ statusCode: 201, data: { id: 42 } });
    press('确认点单');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
  });

  it('puts a refusal at the field that it speaks of', async () => {
    contacts = [own];
    answer = () => ({
      statusCode: 422,
      data: { code: 'ORDER_TIME_WRONG', message: '上门时间不合适：不在服务时段内', params: { reason: 'closed' } },
    });
    show(FormPage);
    await screen.findByRole('radio', { name: /^图雅/ });
    press(/\d:\d\d$/, 'radio');
    press('确认点单');
    expect((await screen.findByRole('alert')).textContent).toBe('上门时间不合适：不在服务时段内');
    expect(taro.went).toEqual([]);
  });

  it('takes four taps in elder mode, from the tab to the order', async () => {
    contacts = [own];
    useElder.setState({ elder: true });
    let taps = 0;
    const tap = (name: string | RegExp, role = 'button') => {
      taps += 1;
      press(name, role);
    };
    /** Draws the page that was opened last, with its parameters. */
    const follow = (path: string, Next: ComponentType) => {
      const [opened, query] = (taro.went.at(-1) ?? '').split('?');
      expect(opened).toBe(path);
      taro.params = Object.fromEntries(new URLSearchParams(query));
      show(Next);
    };
    show(OrdersPage);
    await screen.findByRole('button', { name: '上门理发' });
    tap('上门理发');
    follow('/packages/orders/item/index', ItemPage);
    await screen.findByText('为行动不便的老人上门理发。');
    tap('我要点单');
    follow('/packages/orders/form/index', FormPage);
    await screen.findByRole('radio', { name: /^图雅/ });
    tap(/\d:\d\d$/, 'radio');
    tap('确认点单');
    await waitFor(() => expect(taro.went.at(-1)).toBe('/packages/orders/order/index?id=42&placed=1'));
    expect(taps).toBe(4);
    expect(sent[0]).toMatchObject({ call: 'POST /orders', body: { itemId: 3, appointedAt: soonest, contact: { name: '图雅' } } });
  });
});

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { open, press } from '../../../../test/page';
import { queryClient } from '@/client';
import { forgetSession, startSession } from '@/session';

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const step = (stage: string, state: string, more: object = {}) => ({
  stage,
  state,
  at: null,
  byName: null,
  dueAt: null,
  overdue: false,
  ...more,
});
const order = {
  id: 42,
  number: 'D20260305001',
  state: 'placed',
  itemId: 3,
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
  appointedAt: at(120),
  placedAt: at(-40),
  channel: 'family',
  beneficiaryName: '其其格',
  volunteerName: null,
  dueAt: at(-10),
  overdue: true,
  escalatedLevel: 1,
  openOffers: 0,
  automatic: false,
  followUpOpen: false,
  awaitingApproval: false,
  stars: null,
  actions: ['cancel'],
  steps: [
    step('place', 'done', { at: at(-40), byName: '图雅' }),
    step('accept', 'now', { dueAt: at(-10), overdue: true }),
    ...['dispatch', 'serve', 'settle', 'rate'].map((stage) => step(stage, 'ahead')),
  ],
  teamName: '民生关爱专业队',
  usualMinutes: 60,
  plannedMinutes: 60,
  plannedStartsAt: at(120),
  plannedEndsAt: at(180),
  note: '请敲门',
  language: null,
  placedByName: '图雅',
  contact: { name: '其其格', phone: '04778590001', address: '2 号楼 202', regionCode: '150603001001', regionName: '达尔罕社区' },
  destination: null,
  contactUntil: null,
  volunteer: null,
  attendance: null,
  rating: null,
  followUp: null,
  reason: null,
  offers: [],
  escalations: [{ stage: 'accept', level: 1, regionName: '哈巴格希街道', at: at(-9) }],
  history: [{ at: at(-40), actorName: '图雅', action: 'place', reason: null }],
};
const volunteer = { id: 5, name: '乌日娜', star: 3, number: '15060300000005', phone: '13800000005' };
const comes = { ...order, state: 'dispatched', volunteer, volunteerName: '乌日娜', overdue: false, escalations: [], dueAt: at(150) };

let current: object;
let code: { statusCode: number; data: unknown };
const sent: { call: string; body: unknown }[] = [];
let asked = 0;

beforeEach(() => {
  taro.reset();
  queryClient.clear();
  sent.length = 0;
  asked = 0;
  startSession({ accessToken: 'a', accessExpiresAt: '', refreshToken: 'r', me: { accountId: 1, volunteer: null } } as never);
  taro.request = async ({ url, method, data }) => {
    const call = `${method} ${url.replace(/^.*\/api\/v1/, '').split('?')[0]}`;
    if (call === 'GET /district')
      return {
        statusCode: 200,
        data: {
          hotline: '04778590000',
          modules: [{ code: 'orders', name: '点单', on: true }],
          serviceColours: [],
          now: new Date().toISOString(),
        },
      };
    if (call === 'GET /orders/42/code') return code;
    if (call === 'GET /orders/42') {
      asked += 1;
      return { statusCode: 200, data: current };
    }
    if (method !== 'POST') throw new Error(`no answer for ${call}`);
    sent.push({ call, body: data });
    current =
      call === 'POST /orders/42/cancel'
        ? { ...order, state: 'cancelled', reason: '点错了', actions: [], overdue: false }
        : {
            ...comes,
            state: 'rated',
            actions: [],
            rating: { stars: 5, words: '准时到达，谢谢', at: at(0), byName: '图雅', byPhone: false },
          };
    return { statusCode: 200, data: current };
  };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  forgetSession();
});

const show = () => open('/packages/orders/order/index?id=42');
const buttons = () => screen.getAllByRole('button').map((b) => b.getAttribute('aria-label') ?? b.textContent);

it('tells honestly that a limit has passed and who was told', async () => {
  current = order;
  await show();
  await screen.findByText('等待社区接单，已超时，已上报上级催办');
  expect(screen.getByText(/^已超时，应在.+前完成$/)).toBeTruthy();
  expect(screen.getByText(/已上报哈巴格希街道催办$/)).toBeTruthy();
  expect(screen.getByText('家人代点：图雅')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
});

it('offers only what the record permits', async () => {
  current = { ...order, actions: [] };
  await show();
  await screen.findByText('六步进度');
  expect(buttons().filter((text) => /取消|服务码|评价/.test(text ?? ''))).toEqual([]);
});

it('cancels with a ready phrase, and not without a reason', async () => {
  current = order;
  await show();
  await screen.findByRole('button', { name: '取消订单' });
  press('取消订单');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('取消订单');
  press('确认取消订单');
  expect(screen.getByRole('alert').textContent).toBe('请选择或写下原因');
  press('点错了', 'radio');
  press('确认取消订单');
  await screen.findByText('原因：点错了');
  expect(sent).toEqual([{ call: 'POST /orders/42/cancel', body: { reason: '点错了' } }]);
});

it('shows who comes with a phone, and leads to the code', async () => {
  current = { ...comes, actions: ['cancel', 'showCode'] };
  await show();
  await screen.findByRole('button', { name: '打电话给志愿者 乌日娜' });
  press('打电话给志愿者 乌日娜');
  expect(taro.called).toEqual(['13800000005']);
  press('出示服务码');
  expect(taro.went).toEqual(['/packages/orders/code/index?id=42']);
});

it('moves on by itself while it is open, and asks no more once it has ended', async () => {
  jest.useFakeTimers();
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  current = order;
  await show();
  await pass(100);
  current = comes;
  await pass(10_100);
  expect(screen.getByText(/^乌日娜将在.+上门$/)).toBeTruthy();
  current = { ...comes, state: 'closed', actions: [] };
  await pass(10_100);
  expect(screen.getByText('服务已完成')).toBeTruthy();
  const until = asked;
  await pass(60_000);
  expect(asked).toBe(until);
});

it('rates with stars and words, once', async () => {
  current = { ...comes, state: 'settled', actions: ['rate'] };
  await show();
  await screen.findByText('服务怎么样？');
  expect((screen.getByRole('button', { name: '提交评价' }) as HTMLButtonElement).disabled).toBe(true);
  press('5 星，非常满意', 'radio');
  press('准时到达', 'checkbox');
  fireEvent.change(screen.getByLabelText('还想说的话'), { target: { value: '谢谢' } });
  press('提交评价');
  await screen.findByText('准时到达，谢谢');
  expect(sent).toEqual([{ call: 'POST /orders/42/rating', body: { stars: 5, words: '准时到达，谢谢' } }]);
  expect(screen.queryByText('服务怎么样？')).toBeNull();
});

it('turns the code when the server says, and takes it away once it does nothing', async () => {
  jest.useFakeTimers();
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  const shows = (qrText: string, purpose = 'start') => {
    code = {
      statusCode: 200,
      data: { purpose, qrText, shortCode: '483920', now: at(0), rotatesAt: new Date(Date.now() + 3000).toISOString(), rotateSeconds: 30 },
    };
  };
  const drawn = () => screen.getByRole('img', { name: '服务码' }).getAttribute('data-qr');
  shows('one');
  await open('/packages/orders/code/index?id=42');
  await pass(100);
  expect(drawn()).toBe('one');
  expect(screen.getByText('483 920')).toBeTruthy();
  shows('two', 'finish');
  await pass(3100);
  expect(drawn()).toBe('two');
  await waitFor(() => expect(screen.getByText('服务做完了，再出示这个码')).toBeTruthy());
  code = { statusCode: 409, data: { code: 'ACTION_NOT_PERMITTED', message: '不能', params: {} } };
  await pass(6000);
  expect(screen.queryByText('483 920')).toBeNull();
  expect(screen.getByText('现在不需要服务码')).toBeTruthy();
});

import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { queryClient } from '@/client';
import { forgetSession, startSession } from '@/session';
import ScanPage from '.';

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const claim = (more: object = {}) => ({
  claim: 'claim-1',
  slotId: 6,
  activityId: 1,
  title: '图书整理',
  placeName: '图书馆一楼大厅',
  startsAt: soon(-5),
  endsAt: soon(115),
  scannedAt: soon(0),
  expiresAt: soon(30),
  next: 'login',
  ...more,
});
const record = {
  id: 9,
  slotId: 6,
  activityId: 1,
  title: '图书整理',
  postName: '上架',
  checkInAt: soon(0),
  plannedStartsAt: soon(-5),
  plannedEndsAt: soon(115),
};
const session = (volunteer: object | null) =>
  ({ accessToken: 'a', accessExpiresAt: soon(10), refreshToken: 'r', me: { accountId: 1, displayName: '图雅', volunteer } }) as never;

type Answer = { statusCode: number; data: unknown };
const asked: { call: string; body: unknown; authorization: string | undefined }[] = [];

/** Answers of the fake server, by method and path. */
function serve(answers: Record<string, Answer>) {
  taro.request = async ({ url, method, header, data }) => {
    const call = `${method} ${url.replace(/^.*\/api\/v1/, '').split('?')[0]}`;
    // Every page reads the district, so those calls are not noted.
    if (call !== 'GET /district') asked.push({ call, body: data, authorization: header.Authorization });
    return answers[call] ?? { statusCode: 404, data: { code: 'NOT_FOUND', message: `没有 ${call}` } };
  };
}
const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <ScanPage />
    </QueryClientProvider>,
  );
const kept = () => taro.storage.get('zyh.claim');

beforeEach(() => {
  taro.reset();
  queryClient.clear();
  forgetSession();
  asked.length = 0;
  taro.params = { c: 'a.6.1yb4c.AAAAAAAAAAAAAAA' };
});
afterEach(cleanup);

it('claims before any login, keeps the scan over it, and checks in by itself afterwards', async () => {
  serve({
    'POST /venue-codes/claims': { statusCode: 201, data: claim() },
    'GET /activities/1': { statusCode: 200, data: { slots: [{ id: 6, actions: ['checkIn'] }] } },
    'POST /attendance/check-in': { statusCode: 201, data: record },
  });
  open();
  await screen.findByText('还差一步：登录');
  expect(asked).toEqual([{ call: 'POST /venue-codes/claims', body: { code: taro.params.c }, authorization: undefined }]);
  expect(kept()).toMatchObject({ claim: 'claim-1' });

  fireEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(taro.went).toEqual(['/packages/account/login/index']);
  await act(async () => startSession(session(null)));
  await screen.findByText('还差一步：加入志愿者');
  await act(async () => startSession(session({ number: '1' })));
  await screen.findByText('签到成功');
  expect(asked.filter(({ call }) => call.startsWith('POST')).map(({ call, body }) => [call, body])).toEqual([
    ['POST /venue-codes/claims', { code: taro.params.c }],
    ['POST /attendance/check-in', { claim: 'claim-1' }],
  ]);
  expect(kept()).toBeUndefined();
});

it('checks out whoever is already there, and asks first when it is early', async () => {
  startSession(session({ number: '1' }));
  serve({
    'POST /venue-codes/claims': { statusCode: 201, data: claim({ next: 'checkOut' }) },
    'POST /attendance/check-out': { statusCode: 200, data: { ...record, checkOutAt: soon(0), minutes: 4, confirmDueAt: null } },
  });
  open();
  await screen.findByText('现在签退吗？');
  expect(asked.map(({ call }) => call)).toEqual(['POST /venue-codes/claims']);
  fireEvent.click(screen.getByRole('button', { name: '现在签退' }));
  await screen.findByText('签退成功');
  expect(asked[1]).toMatchObject({ call: 'POST /attendance/check-out', body: { claim: 'claim-1' }, authorization: 'Bearer a' });
});

it('does not take a slip for a check-out', async () => {
  startSession(session({ number: '1' }));
  serve({ 'POST /venue-codes/claims': { statusCode: 201, data: claim({ next: 'checkOut' }) } });
  open();
  fireEvent.click(await screen.findByRole('button', { name: '继续服务' }));
  expect(taro.went).toEqual(['/pages/home/index']);
  expect(kept()).toBeUndefined();
});

it('says why a code is refused and what to do', async () => {
  serve({ 'POST /venue-codes/claims': { statusCode: 410, data: { code: 'VENUE_CODE_EXPIRED', message: '过期', params: {} } } });
  open();
  await screen.findByText('这个码已过期');
  expect(screen.getByRole('alert').textContent).toMatch('请扫现场屏幕上正在显示的码');
  expect(screen.getByRole('button', { name: '重新扫码' })).toBeTruthy();
  expect(kept()).toBeUndefined();
});

it('keeps the scan when the network fails, and tries again with it', async () => {
  startSession(session({ number: '1' }));
  serve({ 'POST /venue-codes/claims': { statusCode: 201, data: claim({ next: 'checkIn' }) } });
  const server = taro.request;
  taro.request = (options) => (options.url.endsWith('/check-in') ? Promise.reject(new Error('request:fail')) : server(options));
  open();
  await screen.findByText('网络不通');
  expect(kept()).toMatchObject({ claim: 'claim-1' });
  serve({ 'POST /attendance/check-in': { statusCode: 201, data: record } });
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  await screen.findByText('签到成功');
});

it('offers a scan that was left unfinished, and lets an old one go', async () => {
  taro.params = {};
  taro.storage.set('zyh.claim', claim());
  open();
  await screen.findByText('有一次扫码还没完成');
  fireEvent.click(screen.getByRole('button', { name: '继续完成' }));
  await screen.findByText('还差一步：登录');
});

import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afresh, logIn, open, press } from '../../../test/page';
import { district, listOf, serve } from '../../../test/server';

const message = (id: number, title: string, read: boolean) => ({ id, title, text: '', link: null, read, at: '2026-03-05T02:00:00.000Z' });

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

it('shows as read what was marked as read, at once', async () => {
  let read = false;
  const asked = serve({
    'GET /district': district,
    'GET /me/messages': () => ({
      statusCode: 200,
      data: { ...listOf([message(2, '报名成功', read), message(1, '欢迎加入', true)]), unread: read ? 0 : 1 },
    }),
    'POST /me/messages/read': () => {
      read = true;
      return { statusCode: 200, data: { done: true } };
    },
  });
  await open('/pages/messages/index');
  await screen.findByText('1 条未读');
  expect(screen.getAllByText('未读')).toHaveLength(1);
  press('全部已读');
  await waitFor(() => expect(screen.queryByText('未读')).toBeNull());
  expect(screen.queryByRole('button', { name: '全部已读' })).toBeNull();
  expect(asked.find(({ call }) => call.startsWith('POST'))?.body).toEqual({});
});

it('asks again by itself without a network, and after that when one presses', async () => {
  jest.useFakeTimers();
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  let online = false;
  const asked = serve({
    'GET /district': district,
    'GET /me/messages': () => {
      if (!online) throw new Error('request:fail');
      return { statusCode: 200, data: { ...listOf([message(1, '欢迎加入', true)]), unread: 0 } };
    },
  });
  await open('/pages/messages/index');
  await pass(20_000);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(asked.filter(({ query }) => query === 'page=1')).toHaveLength(3);
  online = true;
  press('重试');
  await pass(100);
  expect(screen.getByText('欢迎加入')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, screen, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { taro } from '../../test/mocks/taro';
import { serverNow } from '@/district';
import { useAct, useApi, useList } from './hooks';
import { queryClient } from '@/client';
import { ToastHost } from '@/ui/dialogs/ToastHost';

const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>
    {children}
    <ToastHost />
  </QueryClientProvider>
);
const signUp = { params: { slotId: 3 }, body: { postId: 5 } };

beforeEach(() => {
  taro.reset();
  queryClient.clear();
});
afterEach(cleanup);

describe('useAct', () => {
  const keys: string[] = [];
  const answer = (statusCode: number, data: unknown) => {
    taro.request = async ({ header }) => {
      keys.push(header['Idempotency-Key'] ?? '');
      return { statusCode, data };
    };
  };
  beforeEach(() => {
    keys.length = 0;
  });

  it('keeps its key while one attempt is repeated, and takes a new one for the next', async () => {
    const { result } = renderHook(() => useAct('signUp'), { wrapper });
    taro.request = async ({ header }) => {
      keys.push(header['Idempotency-Key'] ?? '');
      throw new Error('request:fail');
    };
    await act(() => result.current.run(signUp));
    answer(503, { code: 'BUSY_TRY_AGAIN', message: '当前人数较多，请稍后再试', params: {} });
    await act(() => result.current.run(signUp));
    answer(201, { id: 1 });
    await act(() => result.current.run(signUp));
    await act(() => result.current.run(signUp));
    expect(keys[0]).toMatch(/.{16,}/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('keeps its key on a page that is opened anew, and says nothing of the input on the phone', async () => {
    taro.request = async ({ header }) => {
      keys.push(header['Idempotency-Key'] ?? '');
      throw new Error('request:fail');
    };
    const order = { ...signUp, body: { postId: 77 } };
    const first = renderHook(() => useAct('signUp'), { wrapper });
    await act(() => first.result.current.run(order));
    expect(JSON.stringify(taro.storage.get('zyh.pending'))).toContain(keys[0]);
    expect(JSON.stringify(taro.storage.get('zyh.pending'))).not.toContain('postId');
    first.unmount();
    answer(201, { id: 1 });
    const again = renderHook(() => useAct('signUp'), { wrapper });
    await act(() => again.result.current.run(order));
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes a new key after a clear refusal and for other content', async () => {
    const { result } = renderHook(() => useAct('signUp'), { wrapper });
    answer(409, { code: 'TIME_CLASH', message: '与您已报名的“净滩”时间冲突', params: {} });
    await act(() => result.current.run(signUp));
    expect(screen.getByRole('status').textContent).toBe('与您已报名的“净滩”时间冲突');
    await act(() => result.current.run(signUp));
    answer(503, { code: 'BUSY_TRY_AGAIN', message: '忙', params: {} });
    await act(() => result.current.run(signUp));
    await act(() => result.current.run({ ...signUp, body: { postId: 6 } }));
    expect(new Set(keys).size).toBe(4);
  });

  it('runs once, however often it is pressed', async () => {
    let release = () => undefined as void;
    let calls = 0;
    taro.request = () => {
      calls += 1;
      return new Promise((resolve) => {
        release = () => resolve({ statusCode: 201, data: { id: 1 } });
      });
    };
    const { result } = renderHook(() => useAct('signUp', { done: '报名成功' }), { wrapper });
    let first: Promise<unknown> = Promise.resolve();
    act(() => {
      first = result.current.run(signUp);
      void result.current.run(signUp);
    });
    await waitFor(() => expect(result.current.busy).toBe(true));
    await act(async () => {
      await result.current.run(signUp);
      release();
      await first;
    });
    expect(calls).toBe(1);
    expect(screen.getByRole('status').textContent).toBe('报名成功');
  });

  it('gives the text of a field', async () => {
    const { result } = renderHook(() => useAct('requestPhoneCode'), { wrapper });
    answer(400, {
      code: 'INVALID_INPUT',
      message: '填写的内容有误',
      params: {},
      fields: [{ path: 'body.phone', message: '手机号应为 11 位' }],
    });
    await act(() => result.current.run({ body: { phone: '1' } }));
    await waitFor(() => expect(result.current.fieldError('phone')).toBe('手机号应为 11 位'));
    expect(result.current.fieldError('name')).toBeUndefined();
  });
});

describe('useApi and useList', () => {
  const offer = { state: 'open' };
  const failing = (statusCode: number, code: string) => {
    taro.request = async ({ method }) =>
      method === 'GET' ? { statusCode: 200, data: offer } : { statusCode, data: { code, message: '不行', params: {} } };
  };
  const shown = () =>
    renderHook(() => ({ order: useApi('getOrder', { params: { orderId: 7 } }), act: useAct('acceptOrder') }), { wrapper });

  it('asks again after a refusal because things have changed', async () => {
    failing(409, 'STATE_CHANGED');
    const { result } = shown();
    await waitFor(() => expect(result.current.order.data).toEqual({ state: 'open' }));
    offer.state = 'accepted';
    await act(() => result.current.act.run({ params: { orderId: 7 } }));
    await waitFor(() => expect(result.current.order.data).toEqual({ state: 'accepted' }));
  });

  it('keeps what cannot be refreshed, but not what is there no more', async () => {
    failing(200, '');
    const { result } = shown();
    await waitFor(() => expect(result.current.order.data).toEqual(offer));
    const refetch = async (statusCode: number, code: string) => {
      taro.request = async () => ({ statusCode, data: { code, message: '不行', params: {} } });
      await act(() => result.current.order.refetch());
      await waitFor(() => expect(result.current.order.error?.code).toBe(code));
    };
    await refetch(403, 'FORBIDDEN');
    expect(result.current.order.data).toEqual(offer);
    await refetch(404, 'NOT_FOUND');
    expect(result.current.order.data).toBeUndefined();
  });

  it('turns the clock to the server’s time', async () => {
    const now = '2031-01-01T00:00:00.000Z';
    taro.request = async () => ({ statusCode: 200, data: { now } });
    const { result } = renderHook(() => useApi('getDistrict'), { wrapper });
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(Math.abs(serverNow().getTime() - Date.parse(now))).toBeLessThan(2000);
  });

  it('shows an item once that another one, which came in meanwhile, pushed to the next page', async () => {
    let came = 0;
    taro.request = async ({ url }) => {
      const page = Number(/page=(\d+)/.exec(url)?.[1]);
      const all = [...Array.from({ length: came }, (_, i) => ({ id: 100 + i })), { id: 1 }, { id: 2 }, { id: 3 }];
      return { statusCode: 200, data: { items: all.slice((page - 1) * 2, page * 2), total: all.length, page, pageSize: 2 } };
    };
    const { result } = renderHook(() => useList('listActivities', { query: { pageSize: 2 } }), { wrapper });
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    came = 1;
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items.map((i) => i.id)).toEqual([1, 2, 3]));
  });

  it('collects pages until there are no more', async () => {
    taro.request = async ({ url }) => {
      const page = Number(/page=(\d+)/.exec(url)?.[1]);
      return {
        statusCode: 200,
        data: { items: [{ id: page * 2 - 1 }, { id: page * 2 }].slice(0, page === 2 ? 1 : 2), total: 3, page, pageSize: 2 },
      };
    };
    const { result } = renderHook(() => useList('listActivities', { query: { pageSize: 2 } }), { wrapper });
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    act(() => result.current.more());
    await waitFor(() => expect(result.current.items.map((i) => i.id)).toEqual([1, 2, 3]));
    expect(result.current.hasNextPage).toBe(false);
    expect(result.current.total).toBe(3);
  });
});

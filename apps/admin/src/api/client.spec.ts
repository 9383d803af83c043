import { ApiError } from '@zhiyuanhong/contracts/client';
import { Refusal, serve } from '../../test/render';
import { call } from './client';
import { tokens } from './tokens';

const expired = new Refusal(401, { code: 'SESSION_EXPIRED', message: '登录已过期' });
afterEach(() => tokens.set(null));

/** A server that accepts only this access token. */
function server(good: { token: string }, refresh: () => unknown) {
  const asked = serve({
    'GET /my-queue': () => (asked.at(-1)?.headers['Authorization'] === `Bearer ${good.token}` ? { items: [] } : expired),
    'POST /sessions/refresh': refresh,
  });
  return asked;
}

test('calls that find the session expired at once renew it once and are repeated', async () => {
  tokens.set({ accessToken: 'old', refreshToken: 'r1' });
  const asked = server({ token: 'new' }, () => ({ accessToken: 'new', refreshToken: 'r2' }));
  const answers = await Promise.all([call('getMyQueue', {}), call('getMyQueue', {}), call('getMyQueue', {})]);
  expect(answers).toEqual([{ items: [] }, { items: [] }, { items: [] }]);
  expect(asked.filter((a) => a.key === 'POST /sessions/refresh')).toHaveLength(1);
  expect(asked.find((a) => a.key === 'POST /sessions/refresh')?.body).toEqual({ refreshToken: 'r1' });
  expect(tokens.get()).toEqual({ accessToken: 'new', refreshToken: 'r2' });
});

test('a refused renewal ends the session here', async () => {
  tokens.set({ accessToken: 'old', refreshToken: 'r1' });
  server({ token: 'none' }, () => new Refusal(401, { code: 'REFRESH_TOKEN_REUSED', message: '已退出' }));
  await expect(call('getMyQueue', {})).rejects.toMatchObject({ code: 'SESSION_EXPIRED', status: 401 });
  expect(tokens.get()).toBeNull();
});

test('a renewal that nobody answered keeps the session for the next try', async () => {
  tokens.set({ accessToken: 'old', refreshToken: 'r1' });
  server({ token: 'none' }, () => {
    throw new TypeError('offline');
  });
  await expect(call('getMyQueue', {})).rejects.toBeInstanceOf(ApiError);
  expect(tokens.get()).toEqual({ accessToken: 'old', refreshToken: 'r1' });
});

test('no answer is an error of its own, with words for a person', async () => {
  serve({});
  await expect(call('getMyQueue', {})).rejects.toMatchObject({ code: 'NETWORK', status: 0 });
});

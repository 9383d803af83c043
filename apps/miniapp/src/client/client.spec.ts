import { taro } from '../../test/mocks/taro';
import { api, ApiError } from './client';
import { forgetSession, useSession } from '@/session';

const me = { accountId: 7, displayName: '图雅' };
const session = (n: number) => ({
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  accessExpiresAt: '2026-11-22T02:10:00.000Z',
  me,
});
const tokens = { accessToken: 'old', refreshToken: 'refresh-0' };
const expired = { statusCode: 401, data: { code: 'SESSION_EXPIRED', message: '登录已过期，请重新登录', params: {} } };

beforeEach(() => {
  taro.reset();
  forgetSession();
});

it('sends the access token and returns the body', async () => {
  useSession.setState({ tokens });
  const seen: string[] = [];
  taro.request = async ({ url, header }) => {
    seen.push(`${url} ${header.Authorization}`);
    return { statusCode: 200, data: me };
  };
  await expect(api.call('getMe')).resolves.toEqual(me);
  expect(seen).toEqual(['/api/v1/me Bearer old']);
});

it('renews an expired session once, however many calls met it', async () => {
  useSession.setState({ tokens });
  let refreshes = 0;
  taro.request = async ({ url, header }) => {
    if (url.endsWith('/sessions/refresh')) {
      refreshes += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { statusCode: 201, data: session(refreshes) };
    }
    return header.Authorization === 'Bearer access-1' ? { statusCode: 200, data: me } : expired;
  };
  await Promise.all([api.call('getMe'), api.call('getMe'), api.call('getMe')]);
  expect(refreshes).toBe(1);
  expect(useSession.getState().tokens).toEqual({ accessToken: 'access-1', refreshToken: 'refresh-1' });
  expect(taro.storage.get('zyh.tokens')).toEqual({ accessToken: 'access-1', refreshToken: 'refresh-1' });
});

it('forgets a session whose refresh token is refused', async () => {
  useSession.setState({ tokens });
  taro.request = async ({ url }) =>
    url.endsWith('/sessions/refresh')
      ? { statusCode: 401, data: { code: 'REFRESH_TOKEN_REUSED', message: '请重新登录', params: {} } }
      : expired;
  await expect(api.call('getMe')).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  expect(useSession.getState().tokens).toBeNull();
});

it('keeps the refresh token when nobody answered', async () => {
  useSession.setState({ tokens });
  taro.request = async ({ url }) => {
    if (url.endsWith('/sessions/refresh')) throw new Error('request:fail');
    return expired;
  };
  await expect(api.call('getMe')).rejects.toBeInstanceOf(ApiError);
  expect(useSession.getState().tokens).toEqual(tokens);
});

it('tells a lost network by its own code, in Chinese', async () => {
  await expect(api.call('getDistrict')).rejects.toMatchObject({ status: 0, code: 'NETWORK', message: expect.stringContaining('网络') });
});

it('takes over what another tab has renewed instead of using the old refresh token again', async () => {
  useSession.setState({ tokens });
  taro.storage.set('zyh.tokens', { accessToken: 'access-9', refreshToken: 'refresh-9' });
  const urls: string[] = [];
  taro.request = async ({ url, header }) => {
    urls.push(url);
    return header.Authorization === 'Bearer access-9' ? { statusCode: 200, data: me } : expired;
  };
  await expect(api.call('getMe')).resolves.toEqual(me);
  expect(urls).toEqual(['/api/v1/me', '/api/v1/me']);
});

import Taro from '@tarojs/taro';
import { ApiError, createClient, type Send } from '@zhiyuanhong/contracts/client';
import { exclusively } from '@/platform/lock';
import { silentLoginCode } from '@/platform/login';
import { forgetSession, startSession, takeKeptTokens, type Tokens, useSession } from '@/session/session';

export { ApiError };

const base = `${API_ORIGIN}/api/v1`;

async function exchange(request: Parameters<Send>[0], accessToken: string | undefined) {
  const answer = await Taro.request({
    url: base + request.path,
    method: request.method as 'GET',
    header: {
      ...request.headers,
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(accessToken ? { Authorization: `Bearer ${accessToken}` } : {}),
    },
    data: request.body,
    timeout: 20000,
  });
  return { status: answer.statusCode, body: answer.data as unknown };
}

/** Calls that create a session are sent as they are, because renewing one for them would never end. */
const withoutSession = new Set([
  'refreshSession',
  'loginWithWechat',
  'loginWithPhone',
  'loginWithPassword',
  'loginAsDemo',
  'requestPhoneCode',
]);
const plain = createClient((request) => exchange(request, undefined));

let renewal: Promise<void> | null = null;

/** Renews the session, by refresh token or, in WeChat, silently. One at a time, because a refresh token works once. */
function renew(stale: Tokens | null): Promise<void> {
  // Another call has renewed the session meanwhile.
  if (useSession.getState().tokens !== stale) return Promise.resolve();
  renewal ??= exclusively('zyh.session', () => renewNow(stale)).finally(() => {
    renewal = null;
  });
  return renewal;
}

async function renewNow(stale: Tokens | null): Promise<void> {
  // Another tab of the browser has renewed the session: using the old refresh token would end it for both.
  if (takeKeptTokens(stale)) return;
  if (stale) {
    try {
      startSession(await plain.call('refreshSession', { body: { refreshToken: stale.refreshToken } }));
      return;
    } catch (error) {
      // Without an answer the refresh token may still be valid, so it is kept.
      if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500 || error.status === 429) return;
      forgetSession();
    }
  }
  const code = await silentLoginCode();
  if (code) startSession(await plain.call('loginWithWechat', { body: { code } }));
}

/** Logs in at start with WeChat's login, without asking. When that fails, the person stays a guest. */
export async function logInSilently(): Promise<void> {
  if (!useSession.getState().tokens) await renew(null).catch(() => undefined);
}

/** The typed client of the API. Rejects with `ApiError`, which has a code and a Chinese text. */
export const api = createClient(async (request) => {
  const { tokens } = useSession.getState();
  const answer = await exchange(request, tokens?.accessToken);
  if (answer.status !== 401 || withoutSession.has(request.operationId)) return answer;
  await renew(tokens).catch(() => undefined);
  const renewed = useSession.getState().tokens;
  return renewed && renewed !== tokens ? exchange(request, renewed.accessToken) : answer;
});

import { ApiError, createClient, type CallOptions, type Send } from '@zhiyuanhong/contracts/client';
import { tokens } from './tokens';
import type { Answer, Input, Op } from './types';

const base = '/api/v1';

const exchange: Send = async ({ method, path, headers, body, operationId }) => {
  const access = tokens.get()?.accessToken;
  const response = await fetch(base + path, {
    method,
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(access && operationId !== 'refreshSession' ? { Authorization: `Bearer ${access}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
};

/** A proxy between console and server may answer with something that is not JSON. */
function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

let refreshing: Promise<boolean> | null = null;

/** Renews the session once, however many calls find it expired at the same time. */
function refresh(): Promise<boolean> {
  refreshing ??= renew().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function renew(): Promise<boolean> {
  const before = tokens.get();
  if (!before) return false;
  try {
    const { accessToken, refreshToken } = await plain.call('refreshSession', { body: { refreshToken: before.refreshToken } });
    tokens.set({ accessToken, refreshToken });
    return true;
  } catch (error) {
    // Another tab may have renewed the session meanwhile and sent its tokens to this one.
    if (tokens.get()?.refreshToken !== before.refreshToken) return tokens.get() !== null;
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) tokens.set(null);
    return false;
  }
}

const plain = createClient(exchange);

const client = createClient(async (request) => {
  const used = tokens.get()?.accessToken;
  const answer = await exchange(request);
  if (answer.status !== 401 || !used || !expired(answer.body)) return answer;
  const renewed = tokens.get()?.accessToken !== used || (await refresh());
  return renewed && tokens.get() ? exchange(request) : answer;
});

const expired = (body: unknown) => ['SESSION_EXPIRED', 'NOT_LOGGED_IN'].includes((body as { code?: string } | undefined)?.code ?? '');

/** Calls an endpoint by its operationId; rejects with `ApiError`. */
export function call<O extends Op>(op: O, input: Input<O>, options?: CallOptions): Promise<Answer<O>> {
  return (client.call as unknown as (op: O, input: Input<O>, options?: CallOptions) => Promise<Answer<O>>)(op, input, options);
}

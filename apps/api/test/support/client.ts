import { createClient, type Client } from '@zhiyuanhong/contracts/client';

export interface Asked {
  /** Access token. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or unchanged when it is a string. */
  readonly body?: unknown;
}
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The parsed JSON, if it is JSON. */
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}
/** One HTTP exchange; `path` is the whole path. */
export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answered>;

export const headersOf = ({ token, headers, body }: Asked): Record<string, string> => ({
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...headers,
});
export const payloadOf = ({ body }: Asked): string | undefined =>
  body === undefined || typeof body === 'string' ? body : JSON.stringify(body);

export function answered(status: number, headers: Record<string, string>, text: string): Answered {
  const isJson = headers['content-type']?.startsWith('application/json') && !headers['content-encoding'] && text !== '';
  return { status, headers, text, body: isJson ? (JSON.parse(text) as unknown) : undefined };
}

/** Asks over the network. */
export const askAt =
  (url: string): Ask =>
  async (method, path, asked = {}) => {
    // Without compression unless a test asks for it, as for calls inside this process.
    const headers = { 'accept-encoding': 'identity', ...headersOf(asked) };
    const response = await fetch(url + path, { method, headers, body: payloadOf(asked), redirect: 'manual' });
    return answered(response.status, Object.fromEntries(response.headers), await response.text());
  };

/** The front-ends' client with this token, which throws `ApiError` for every refusal. */
export const clientOver = (ask: Ask, token?: string): Client =>
  createClient(async ({ method, path, headers, body }) => ask(method, `/api/v1${path}`, { token, headers, body }));

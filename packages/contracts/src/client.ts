import type { InputOf, OperationId, OutputOf } from './contract.js';
import { routes } from './routes.gen.js';

/** One HTTP exchange; each front-end brings its own (fetch, Taro.request). Rejects only when there is no answer at all. */
export type Send = (request: {
  method: string;
  /** Path below /api/v1 with query string. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
  operationId: OperationId;
}) => Promise<{ status: number; body: unknown }>;

/** An error as the API answers it. `code` is `NETWORK` when there is no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly params: Record<string, unknown> = {},
    readonly fields: { path: string; message: string }[] = [],
    readonly requestId: string | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
/** Leaves the argument optional where the endpoint needs no input. */
type Args<K extends OperationId> =
  Record<never, never> extends InputOf<K> ? [input?: InputOf<K>, options?: CallOptions] : [input: InputOf<K>, options?: CallOptions];
export interface CallOptions {
  /** Sent as `Idempotency-Key`: keep it across retries of one attempt, and the API answers them all alike. */
  idempotencyKey?: string;
}
export interface Client {
  call<K extends OperationId>(operationId: K, ...args: Args<K>): Promise<OutputOf<K>>;
}

/** Fills `:name` parameters and appends the query string; undefined values are left out. */
export function pathOf(route: string, { params = {}, query = {} }: Parts): string {
  const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.keys(query)
    .filter((k) => query[k] !== undefined && query[k] !== null && query[k] !== '')
    .map((k) => `${encodeURIComponent(k)}=${encodeURIComponent(String(query[k]))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

export function createClient(send: Send): Client {
  return {
    async call(operationId, ...[input, options]) {
      const [method = 'GET', route = '/'] = (routes as Record<OperationId, string>)[operationId].split(' ');
      const parts = (input ?? {}) as Parts;
      const headers: Record<string, string> = {};
      if (options && options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
      let answer: { status: number; body: unknown };
      try {
        answer = await send({ method, path: pathOf(route, parts), headers, body: parts.body, operationId });
      } catch {
        throw new ApiError(0, 'NETWORK', '网络不太顺畅，请检查网络后重试');
      }
      if (answer.status >= 200 && answer.status < 300) return answer.body as OutputOf<typeof operationId>;
      const wire = (answer.body ?? {}) as Partial<ApiError>;
      throw new ApiError(
        answer.status,
        wire.code ?? 'INTERNAL',
        wire.message ?? '服务暂时不可用，请稍后再试',
        wire.params,
        wire.fields,
        wire.requestId ?? null,
      );
    },
  };
}

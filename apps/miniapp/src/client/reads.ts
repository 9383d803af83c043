import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
import { useRef } from 'react';
import { useAccount } from '@/session/session';
import { api, type ApiError } from './client';

export type NeedsNothing<K extends OperationId> = Record<never, never> extends InputOf<K> ? true : false;
/** Makes the input optional where the endpoint needs none. */
export type InputArgument<K extends OperationId> = NeedsNothing<K> extends true ? InputOf<K> | undefined : InputOf<K>;

export interface ReadOptions {
  /** False: do not ask yet, e.g. before somebody is logged in. */
  enabled?: boolean;
  /** True: never show a cached answer, not even while asking. */
  fresh?: boolean;
  /** Ask again every so many milliseconds while the page is shown. */
  every?: number;
}

/** Loosely typed call for hooks whose own signatures are exact. */
export const callLoosely = api.call as (
  operationId: OperationId,
  input: unknown,
  options?: { idempotencyKey?: string },
) => Promise<unknown>;

/** The key includes the account, because other people see other data. */
export const readKey = (operationId: OperationId, input: unknown, account: number) => [operationId, input ?? {}, account] as const;

/** Asks again when the page comes back into view with a stale answer. */
export function useFreshOnShow(query: { isStale: boolean; isFetching: boolean; isEnabled: boolean; refetch: () => unknown }): void {
  const latest = useRef(query);
  latest.current = query;
  useDidShow(() => {
    const { isStale, isFetching, isEnabled, refetch } = latest.current;
    if (isStale && isEnabled && !isFetching) void refetch();
  });
}

/** Reads an endpoint through `send`; the answer is cached for the account, and asked for again when the page is shown. */
export function useRead<K extends OperationId>(
  operationId: K,
  input: InputArgument<K> | undefined,
  send: (operationId: OperationId, input: unknown) => Promise<unknown>,
  { enabled = true, every, fresh = false }: ReadOptions = {},
) {
  const query = useQuery<OutputOf<K>, ApiError>({
    queryKey: readKey(operationId, input, useAccount()),
    queryFn: () => send(operationId, input) as Promise<OutputOf<K>>,
    enabled,
    ...(every ? { refetchInterval: every } : {}),
    ...(fresh ? { gcTime: 0 } : {}),
  });
  useFreshOnShow(query);
  // When refreshing fails the old answer stays on screen, unless the record is gone or not for this person.
  return query.error?.code === 'NOT_FOUND' ? ({ ...query, data: undefined } as typeof query) : query;
}

import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
import { useRef } from 'react';
import { useAccount } from '@/session/session';
import { api, type ApiError } from './client';

export type NeedsNothing<K extends OperationId> = Record<never, never> extends InputOf<K> ? true : false;
/** Left out or undefined where the endpoint needs nothing. */
export type InputArgument<K extends OperationId> = NeedsNothing<K> extends true ? InputOf<K> | undefined : InputOf<K>;

export interface ReadOptions {
  /** False waits, e.g. until somebody is logged in. */
  enabled?: boolean;
  /** Nothing from before is shown, not even for a moment: it may be worth nothing by now. */
  fresh?: boolean;
  /** Asks again every so many milliseconds while the page is shown. */
  every?: number;
}

/** One loose call for hooks whose own signatures are exact. */
export const callLoosely = api.call as (
  operationId: OperationId,
  input: unknown,
  options?: { idempotencyKey?: string },
) => Promise<unknown>;

/** Whoever logs in or out sees other data: the account is part of the key. */
export const readKey = (operationId: OperationId, input: unknown, account: number) => [operationId, input ?? {}, account] as const;

/** Asks again when the page comes back into view, if the answer has grown old. */
export function useFreshOnShow(query: { isStale: boolean; isFetching: boolean; isEnabled: boolean; refetch: () => unknown }): void {
  const latest = useRef(query);
  latest.current = query;
  useDidShow(() => {
    const { isStale, isFetching, isEnabled, refetch } = latest.current;
    if (isStale && isEnabled && !isFetching) void refetch();
  });
}

/** One read through `send`, kept for the account and asked for again when the page is shown. */
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
  // What only cannot be refreshed stays on screen; what is there no more, or not for this person, does not.
  return query.error?.code === 'NOT_FOUND' ? ({ ...query, data: undefined } as typeof query) : query;
}

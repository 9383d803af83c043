import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
import { useRef } from 'react';
import { toast } from '@/ui/toast';
import { ApiError, api } from './client';
import { isPassing, queryClient } from './query';
import { useSession } from './session';

type NeedsNothing<K extends OperationId> = Record<never, never> extends InputOf<K> ? true : false;
/** Left out or undefined where the endpoint needs nothing. */
type InputArgument<K extends OperationId> = NeedsNothing<K> extends true ? InputOf<K> | undefined : InputOf<K>;

interface ReadOptions {
  /** False waits, e.g. until somebody is logged in. */
  enabled?: boolean;
  /** Nothing from before is shown, not even for a moment: it may be worth nothing by now. */
  fresh?: boolean;
  /** Asks again every so many milliseconds while the page is shown. */
  every?: number;
}

// One loose call for the hooks below, whose own signatures are exact.
const callNow = api.call as (operationId: OperationId, input: unknown, options?: { idempotencyKey?: string }) => Promise<unknown>;

let districtKnown: Promise<unknown> | undefined;
/**
 * The district's answer sets the clock (see clock.ts). Reads wait for the first one, at most three seconds,
 * so that no "today" is drawn by the phone's own clock and corrected later.
 */
function whenDistrictKnown(): Promise<unknown> {
  districtKnown ??= Promise.race([
    queryClient.fetchQuery({
      queryKey: readKey('getDistrict', undefined, currentAccount()),
      queryFn: () => callNow('getDistrict', undefined),
      retry: false,
    }),
    new Promise((resolve) => setTimeout(resolve, 3000)),
  ]).catch(() => undefined);
  return districtKnown;
}
const read = async (operationId: OperationId, input: unknown): Promise<unknown> => {
  if (operationId !== 'getDistrict') await whenDistrictKnown();
  return callNow(operationId, input);
};

const currentAccount = () => useSession.getState().me?.accountId ?? 0;
const useAccount = () => useSession((s) => s.me?.accountId ?? 0);
/** Whoever logs in or out sees other data: the account is part of the key. */
const readKey = (operationId: OperationId, input: unknown, account: number) => [operationId, input ?? {}, account] as const;

/** Asks again when the page comes back into view, if the answer has grown old. */
function useFreshOnShow(query: { isStale: boolean; isFetching: boolean; isEnabled: boolean; refetch: () => unknown }) {
  const latest = useRef(query);
  latest.current = query;
  useDidShow(() => {
    const { isStale, isFetching, isEnabled, refetch } = latest.current;
    if (isStale && isEnabled && !isFetching) void refetch();
  });
}

/** Reads: `const activity = useApi('getActivity', { params: { activityId }, query: {} })`. Give the query to `<Await>`. */
export function useApi<K extends OperationId>(
  operationId: K,
  input?: InputArgument<K>,
  { enabled = true, every, fresh = false }: ReadOptions = {},
) {
  const query = useQuery<OutputOf<K>, ApiError>({
    queryKey: readKey(operationId, input, useAccount()),
    queryFn: () => read(operationId, input) as Promise<OutputOf<K>>,
    enabled,
    ...(every ? { refetchInterval: every } : {}),
    ...(fresh ? { gcTime: 0 } : {}),
  });
  useFreshOnShow(query);
  // What only cannot be refreshed stays on screen; what is there no more, or not for this person, does not.
  return query.error?.code === 'NOT_FOUND' ? ({ ...query, data: undefined } as typeof query) : query;
}

type PageOf<K extends OperationId> = OutputOf<K> extends { items: (infer T)[]; total: number; page: number } ? T : never;

/** Lists page by page: `items` so far, `more()` for the next page (call it from `onBottom` of `Page`). */
export function useList<K extends OperationId>(operationId: K, input?: InputArgument<K>, { enabled = true }: ReadOptions = {}) {
  const given = (input ?? {}) as { query?: object };
  const query = useInfiniteQuery({
    queryKey: [...readKey(operationId, given, useAccount()), 'list'],
    queryFn: ({ pageParam }) =>
      read(operationId, { ...given, query: { ...given.query, page: pageParam } }) as Promise<
        OutputOf<K> & { items: PageOf<K>[]; total: number; page: number; pageSize: number }
      >,
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
    enabled,
  });
  useFreshOnShow(query);
  const pages = query.data?.pages ?? [];
  return {
    ...query,
    items: pages.flatMap((page) => page.items),
    /** The first page, for what stands beside the items (totals, balances). */
    first: pages[0],
    total: pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}

interface ActOptions<K extends OperationId> {
  /** Shown when it worked. */
  done?: string;
  /** Reads to ask again afterwards; every one on screen unless told. */
  touches?: OperationId[];
  onDone?: (output: OutputOf<K>) => void;
  /** True when the error was dealt with; else its Chinese text is shown as a toast. */
  onError?: (error: ApiError) => boolean | void;
}

const newKey = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 12)}`;

/**
 * Writes: `const signUp = useAct('signUp')`, `<PrimaryButton busy={signUp.busy} onTap={() => signUp.run({ … })}>`.
 * A second run while one is under way does nothing. The Idempotency-Key stays the same while the same attempt
 * is repeated after a lost answer, so that nothing is done or spent twice.
 */
export function useAct<K extends OperationId>(operationId: K, options: ActOptions<K> = {}) {
  const queries = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const underWay = useRef(false);
  const mutation = useMutation<OutputOf<K>, ApiError, InputArgument<K>>({
    mutationFn: (input) => {
      const text = JSON.stringify(input ?? {});
      if (attempt.current?.input !== text) attempt.current = { input: text, key: newKey() };
      return callNow(operationId, input, { idempotencyKey: attempt.current.key }) as Promise<OutputOf<K>>;
    },
    onSuccess: (output) => {
      attempt.current = null;
      const touched = options.touches;
      void queries.invalidateQueries(touched ? { predicate: (query) => touched.includes(query.queryKey[0] as OperationId) } : {});
      if (options.done) toast(options.done);
      options.onDone?.(output);
    },
    onError: (error) => {
      if (!isPassing(error)) attempt.current = null;
      // Refused because things have changed meanwhile: what is on screen is out of date.
      if (error.status === 409) void queries.invalidateQueries();
      if (!options.onError?.(error)) toast(error.message);
    },
  });
  return {
    /** Resolves to the answer, or to undefined when it failed (the error has been shown). */
    run: async (
      ...[input]: NeedsNothing<K> extends true ? [input?: InputOf<K>] : [input: InputOf<K>]
    ): Promise<OutputOf<K> | undefined> => {
      if (underWay.current) return undefined;
      underWay.current = true;
      try {
        return await mutation.mutateAsync(input as InputArgument<K>);
      } catch {
        return undefined;
      } finally {
        underWay.current = false;
      }
    },
    busy: mutation.isPending,
    error: mutation.error,
    /** Text for a form field by its path in the body, e.g. `idNumber`. */
    fieldError: (path: string): string | undefined => mutation.error?.fields.find((f) => f.path.replace(/^body\./, '') === path)?.message,
    output: mutation.data,
    reset: mutation.reset,
  };
}

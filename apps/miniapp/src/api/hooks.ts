import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
import { IdempotencyKeys } from '@zhiyuanhong/contracts/idempotency-keys';
import { idempotent } from '@zhiyuanhong/contracts/routes';
import { useRef } from 'react';
import { type ApiError, isPassing } from '@/client';
import { callLoosely, type InputArgument, type NeedsNothing, readKey, type ReadOptions, useFreshOnShow, useRead } from '@/client/reads';
import { whenDistrictKnown } from '@/district';
import { toast } from '@/platform';
import { keep, recall } from '@/platform/storage';
import { useAccount } from '@/session/session';

// Every read first waits for the district, whose answer sets the clock.
const read = async (operationId: OperationId, input: unknown): Promise<unknown> => {
  await whenDistrictKnown();
  return callLoosely(operationId, input);
};

/** Reads an endpoint: `const activity = useApi('getActivity', { params: { activityId }, query: {} })`. Pass the query to `<Await>`. */
export const useApi = <K extends OperationId>(operationId: K, input?: InputArgument<K>, options?: ReadOptions) =>
  useRead(operationId, input, read, options);

type PageOf<K extends OperationId> = OutputOf<K> extends { items: (infer T)[]; total: number; page: number } ? T : never;

/** Reads a list page by page: `items` so far, and `more()` for the next page (call it from `onBottom` of `Page`). */
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
    items: unique(pages.flatMap((page) => page.items)),
    /** The first page, for values beside the items (totals, balances). */
    first: pages[0],
    total: pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}

/** What comes in while one scrolls pushes items to the next page, where they come again. */
function unique<T>(items: T[]): T[] {
  const seen = new Map(items.map((item) => [JSON.stringify((item as { id?: unknown }).id ?? item), item]));
  return seen.size === items.length ? items : [...seen.values()];
}

interface ActOptions<K extends OperationId> {
  /** Shown when the call succeeds. */
  done?: string;
  /** Reads to ask again afterwards; all on screen when absent. */
  touches?: OperationId[];
  onDone?: (output: OutputOf<K>) => void;
  /** Returns true when it has handled the error; otherwise the error's text is shown as a toast. */
  onError?: (error: ApiError) => boolean | void;
}

/** Also held in memory, because storage may be full or forbidden. */
let pending: unknown = recall('pending');
const keys = new IdempotencyKeys(
  {
    read: () => pending,
    write: (all) => {
      pending = all;
      keep('pending', all);
    },
  },
  () => newKey(),
);

const newKey = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 12)}`;

/**
 * Calls an endpoint that writes: `const signUp = useAct('signUp')`, `<PrimaryButton busy={signUp.busy} onTap={() => signUp.run({ … })}>`. A
 * second run while one is under way does nothing. An attempt keeps its Idempotency-Key when it is repeated after a lost answer, also
 * after a reload, so that nothing is done twice.
 */
export function useAct<K extends OperationId>(operationId: K, options: ActOptions<K> = {}) {
  const queries = useQueryClient();
  const account = useAccount();
  const callOf = (input: unknown) => `${account} ${operationId} ${JSON.stringify(input ?? {})}`;
  const underWay = useRef(false);
  const mutation = useMutation<OutputOf<K>, ApiError, InputArgument<K>>({
    mutationFn: (input) =>
      callLoosely(operationId, input, idempotent.has(operationId) ? { idempotencyKey: keys.of(callOf(input)) } : {}) as Promise<
        OutputOf<K>
      >,
    onSuccess: (output, input) => {
      keys.settled(callOf(input));
      const touched = options.touches;
      void queries.invalidateQueries(touched ? { predicate: (query) => touched.includes(query.queryKey[0] as OperationId) } : {});
      if (options.done) toast(options.done);
      options.onDone?.(output);
    },
    onError: (error, input) => {
      if (!isPassing(error)) keys.settled(callOf(input));
      // A conflict: what is on screen is out of date.
      if (error.status === 409) void queries.invalidateQueries();
      if (!options.onError?.(error)) toast(error.message);
    },
  });
  return {
    /** Resolves to the answer, or to undefined when the call failed and its error has been shown. */
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
    /** Error text of a form field by its path in the body, e.g. `idNumber`. */
    fieldError: (path: string): string | undefined => mutation.error?.fields.find((f) => f.path.replace(/^body\./, '') === path)?.message,
    output: mutation.data,
    reset: mutation.reset,
  };
}

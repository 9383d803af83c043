import { ApiError } from '@zhiyuanhong/contracts/client';
import { IdempotencyKeys } from '@zhiyuanhong/contracts/idempotency-keys';
import { idempotent } from '@zhiyuanhong/contracts/routes';
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { call } from './client';
import { errorText } from './error-text';
import type { Answer, Input, Op } from './types';
import { useOnce } from './use-once';

/** A page shows the kept answer at once and asks again, because somebody else may have changed the data. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Only failures that may pass by themselves are tried again: no answer, or a busy server.
        retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
      },
    },
  });

interface ReadOptions {
  enabled?: boolean;
  /** Keep showing the last page until the next one has arrived. */
  keep?: boolean;
  refetchInterval?: number;
  staleTime?: number;
  /** Milliseconds for which the answer is kept after the last screen that shows it has gone; 0 drops it at once. */
  gcTime?: number;
}

/** Reads an endpoint: `useApi('listProjects', { query: { page: 1 } })`. */
export function useApi<O extends Op>(op: O, input: Input<O>, { keep, ...options }: ReadOptions = {}) {
  return useQuery<Answer<O>, Error>({
    queryKey: [op, input],
    queryFn: () => call(op, input),
    ...options,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Replaces the shown answer of an endpoint until it is asked again. */
export function useShow<O extends Op>(op: O, input: Input<O>): (answer: Answer<O>) => void {
  const queries = useQueryClient();
  return (answer) => void queries.setQueryData([op, input], answer);
}

interface ActOptions<O extends Op> {
  /** Message shown when the call succeeds. */
  done?: string | ((answer: Answer<O>) => string);
  /** True: the caller shows errors itself. */
  quiet?: boolean;
}

/**
 * Calls an endpoint that writes, shows a message, and asks again for everything on the screen. An attempt keeps its idempotency key until
 * an answer arrives, also after a reload, so that pressing again after a lost answer does nothing twice; pressing while a call is under way is ignored.
 */
export function useAct<O extends Op>(op: O, { done, quiet }: ActOptions<O> = {}) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const callOf = (input: unknown) => `${op} ${JSON.stringify(input)}`;
  const mutation = useMutation<Answer<O>, Error, Input<O>>({
    mutationFn: (input) => call(op, input, idempotent.has(op) ? { idempotencyKey: keys.of(callOf(input)) } : {}),
    onSuccess: (answer, input) => {
      keys.settled(callOf(input));
      if (done) message.success(typeof done === 'function' ? done(answer) : done);
      void queries.invalidateQueries();
    },
    onError: (error, input) => {
      const answered = error instanceof ApiError && error.status > 0 && error.status < 500;
      if (answered) keys.settled(callOf(input));
      if (!quiet) message.error(errorText(error));
      // Somebody else changed the record first: show its present state.
      if (error instanceof ApiError && error.status === 409) void queries.invalidateQueries();
    },
  });
  return useOnce(mutation);
}

const kept = 'zhiyuanhong.pending';
/** In this tab, like the session: attempts of one member of staff never meet those of the next. */
const keys = new IdempotencyKeys(
  {
    read: () => {
      try {
        return JSON.parse(sessionStorage.getItem(kept) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    write: (all) => sessionStorage.setItem(kept, JSON.stringify(all)),
  },
  newKey,
);

/** 128 random bits; crypto.randomUUID exists on https only. */
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

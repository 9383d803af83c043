import { ApiError, type CallOptions } from '@zhiyuanhong/contracts/client';
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { call } from './client';
import { errorText } from './error-text';
import type { Answer, Input, Op } from './types';
import { useOnce } from './use-once';

/** Whoever opens a page sees at once what is known of it, and asks anew: somebody else may have done something since. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Only what may pass by itself is tried again: no answer, or a server that is busy.
        retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
      },
    },
  });

interface ReadOptions {
  enabled?: boolean;
  /** Shows the last page until the next one is there. */
  keep?: boolean;
  refetchInterval?: number;
  staleTime?: number;
  /** For how long the answer is kept after the screen has gone; 0: not at all. Milliseconds. */
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

/** Shows an answer in place of what a read has shown, before that read has been asked anew. */
export function useShow<O extends Op>(op: O, input: Input<O>): (answer: Answer<O>) => void {
  const queries = useQueryClient();
  return (answer) => void queries.setQueryData([op, input], answer);
}

interface ActOptions<O extends Op> {
  /** Shown to the person when the call succeeded. */
  done?: string | ((answer: Answer<O>) => string);
  /** The caller shows errors itself. */
  quiet?: boolean;
}

/**
 * Writes through an endpoint. Says what happened, and asks anew for whatever is on the screen. One attempt
 * keeps its idempotency key until an answer came, so that pressing again after a lost answer is harmless; pressing
 * again before it came does nothing.
 */
export function useAct<O extends Op>(op: O, { done, quiet }: ActOptions<O> = {}) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const mutation = useMutation<Answer<O>, Error, Input<O>>({
    mutationFn: (input) => {
      const text = JSON.stringify(input);
      if (attempt.current?.input !== text) attempt.current = { input: text, key: newKey() };
      const options: CallOptions = { idempotencyKey: attempt.current.key };
      return call(op, input, options);
    },
    onSuccess: (answer) => {
      attempt.current = null;
      if (done) message.success(typeof done === 'function' ? done(answer) : done);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      const answered = error instanceof ApiError && error.status > 0 && error.status < 500;
      if (answered) attempt.current = null;
      if (!quiet) message.error(errorText(error));
      // Somebody else was faster: show how things stand now.
      if (error instanceof ApiError && error.status === 409) void queries.invalidateQueries();
    },
  });
  return useOnce(mutation);
}

/** 128 random bits; crypto.randomUUID exists on https only. */
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

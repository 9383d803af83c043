import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

/**
 * Wraps a mutation so that the same input, sent again while a call is under way, joins that call; this holds from the first press, before
 * the button is drawn as busy. Another input starts a call of its own: acting on one order does not hold up the next.
 */
export function useOnce<A, I>(mutation: UseMutationResult<A, Error, I>): UseMutationResult<A, Error, I> {
  const underWay = useRef(new Map<string, Promise<A>>());
  const { mutateAsync: begin } = mutation;

  const mutateAsync = useCallback<typeof begin>(
    (...args) => {
      const key = JSON.stringify(args[0]);
      const joined = underWay.current.get(key);
      if (joined) return joined;
      const started = begin(...args).finally(() => underWay.current.delete(key));
      underWay.current.set(key, started);
      return started;
    },
    [begin],
  );
  const mutate = useCallback<typeof mutation.mutate>((...args) => void mutateAsync(...args).catch(() => undefined), [mutateAsync]);
  return { ...mutation, mutate, mutateAsync };
}

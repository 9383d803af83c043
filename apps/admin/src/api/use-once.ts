import type { UseMutationResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

/**
 * The same action pressed again while it is under way joins it instead of running twice; from the very first press,
 * before the button could be drawn as busy. Other input is another action: the next order on the board is not held up.
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

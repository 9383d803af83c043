import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';

/** Worth asking again: nothing was answered, or the server was busy. A clear answer is not asked for twice. */
export const isPassing = (error: unknown): boolean => !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isPassing(error),
      // Mini-programs know no window focus or "online" event; pages ask again when they are shown.
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});

import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';

/** Whether trying again may help: no answer, or a busy server. */
export const isPassing = (error: unknown): boolean => !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isPassing(error),
      // Mini-programs have no window focus and no "online" event; pages ask again when they are shown.
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});

import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Runs the handling of one request; whatever it writes can name the request. */
export const inRequest = <T>(requestId: string, fn: () => T): T => requests.run(requestId, fn);

/** Id of the present request; null in jobs and commands. */
export const currentRequestId = (): string | null => requests.getStore() ?? null;

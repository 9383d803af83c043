import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Runs the handling of one request, so that whatever it writes can name it. */
export const inRequest = <T>(requestId: string, fn: () => T): T => requests.run(requestId, fn);

/** Id of the request at hand; null in jobs and commands. */
export const currentRequestId = (): string | null => requests.getStore() ?? null;

import { AsyncLocalStorage } from 'node:async_hooks';

/** The login session of a caller, and its version in their access token. */
interface Caller {
  readonly sessionId: string;
  readonly sessionVersion?: number;
}

export interface RequestContext {
  readonly id: string;
  caller: Caller | null;
}

const requests = new AsyncLocalStorage<RequestContext>();

/** Runs the handling of one request; whatever it writes can name the request. */
export const inRequest = <T>(requestId: string, fn: () => T): T => requests.run({ id: requestId, caller: null }, fn);

/** The present request; null in jobs and commands. */
export const currentRequest = (): RequestContext | null => requests.getStore() ?? null;

/** Goes on with a request in a callback that does not know of it, such as that of its body. */
export const resumeRequest = <T>(request: RequestContext, fn: () => T): T => requests.run(request, fn);

/** Runs background work as nobody's request, although one has caused it. */
export const outsideRequest = <T>(fn: () => T): T => requests.exit(fn);

/** Id of the present request; null in jobs and commands. */
export const currentRequestId = (): string | null => requests.getStore()?.id ?? null;

/** Who makes the present request; null for nobody known, and in jobs and commands. */
export const currentCaller = (): Caller | null => requests.getStore()?.caller ?? null;

/** Called when the caller has been let in. */
export function rememberCaller(caller: Caller | null): void {
  const request = requests.getStore();
  if (request) request.caller = caller;
}

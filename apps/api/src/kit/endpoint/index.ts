export { EndpointInterceptor } from './endpoint-interceptor.js';
export { findHandlers } from './find-handlers.js';
export { API_PREFIX, Handle, handlerDecorator, specOf } from './handle.js';
export { RateGuard } from './rate-guard.js';
export { readInput } from './read-call.js';
export { ContractError, contractFaults, routeOf, type BoundHandler } from './start-check.js';
export type { Answer, AnswerOf, Call, CallOf, ContractTable } from './types.js';

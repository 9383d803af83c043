export { EndpointInterceptor } from './endpoint-interceptor.js';
export { API_PREFIX, Handle, handlerDecorator, specOf } from './handle.js';
export { RateGuard } from './rate-guard.js';
export type { Answer, AnswerOf, Call, CallOf, ContractTable } from './types.js';

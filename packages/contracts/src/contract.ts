import type { contract } from './contract.gen.js';
import type { EndpointCall, EndpointInput, EndpointOutput } from './kit/endpoint.js';

export type Contract = typeof contract;
export type OperationId = keyof Contract;
/** What a front-end sends to this endpoint. */
export type InputOf<K extends OperationId> = EndpointInput<Contract[K]>;
/** What the handler of this endpoint gets. */
export type CallOf<K extends OperationId> = EndpointCall<Contract[K]>;
/** What this endpoint answers. */
export type OutputOf<K extends OperationId> = EndpointOutput<Contract[K]>;

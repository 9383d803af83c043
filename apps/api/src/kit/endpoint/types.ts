import type { Contract, EndpointCall, EndpointOutput, EndpointSpec, OperationId } from '@zhiyuanhong/contracts';
import type { Actor } from '../access/actor.js';

/** Endpoints by operationId: the contract, or a small one of a test. */
export type ContractTable = Readonly<Record<string, EndpointSpec>>;

/** What a handler gets: validated input, who calls, and how to name the request in logs and audit. */
export type CallOf<S extends EndpointSpec> = EndpointCall<S> & {
  /** Null only where the audience is `public` and nobody is logged in. */
  readonly actor: S['audience'] extends 'public' ? Actor | null : Actor;
  readonly requestId: string;
  /** Address of the caller, behind the trusted proxies. */
  readonly ip: string;
};
export type AnswerOf<S extends EndpointSpec> = EndpointOutput<S>;

export type Call<Op extends OperationId> = CallOf<Contract[Op]>;
export type Answer<Op extends OperationId> = AnswerOf<Contract[Op]>;

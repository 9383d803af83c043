import type { Contract, EndpointCall, EndpointOutput, EndpointSpec, OperationId } from '@zhiyuanhong/contracts';
import type { Actor } from '../access/actor.js';

/** Endpoints by operationId: the contract, or a test's own. */
export type ContractTable = Readonly<Record<string, EndpointSpec>>;

/** What a handler gets: validated input, the caller, and the request's id for logs and audit. */
export type CallOf<S extends EndpointSpec> = EndpointCall<S> & {
  /** Null only where the audience is `public` and the caller is not logged in. */
  readonly actor: S['audience'] extends 'public' ? Actor | null : Actor;
  readonly requestId: string;
  /** The caller's network address as the trusted proxies report it. */
  readonly ip: string;
};
export type AnswerOf<S extends EndpointSpec> = EndpointOutput<S>;

export type Call<Op extends OperationId> = CallOf<Contract[Op]>;
export type Answer<Op extends OperationId> = AnswerOf<Contract[Op]>;

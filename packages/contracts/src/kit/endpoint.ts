import { z } from 'zod';
import type { ErrorCode } from '../errors.js';

/**
 * Roles 角色 of an account. `volunteer` comes with joining; a platform administrator grants the others, within a region and all below it, an
 * organisation or a partner. An `operator` 话务员 places orders for people who call; a `coordinator` 调度员 accepts, dispatches and settles
 * orders.
 */
export const roles = ['volunteer', 'organiser', 'partner', 'operator', 'coordinator', 'reviewer', 'platform'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call an endpoint 受众: `public` anyone, `account` anyone logged in, a list: holders of one of these roles. Whether the role reaches
 * the record in question is decided by the use case. The API does not start with an endpoint that has no audience.
 */
export type Audience = 'public' | 'account' | readonly Role[];

export interface EndpointSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below /api/v1, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly audience: Audience;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Error codes that the use case may answer, besides those that every endpoint may answer. */
  readonly errors: readonly ErrorCode[];
  /** Accepts the header `Idempotency-Key`: the same key from the same caller gets the same answer. Set on calls that create or spend. */
  readonly idempotent?: true;
  /** HTTP status of success; 200 when absent. */
  readonly status?: 200 | 201;
  /** Calls allowed to one caller within so many seconds; the caller is the account, or the network address when not logged in. */
  readonly rateLimit?: { readonly limit: number; readonly seconds: number };
  /** Largest body in bytes; when absent 256 KiB, or 128 KiB where anybody may call. */
  readonly bodyLimit?: number;
}

/** Declares one endpoint and keeps its literal types. */
export const endpoint = <const S extends EndpointSpec>(spec: S): S => spec;

type Part<S, K extends string, IO extends 'in' | 'out'> = S extends { readonly [P in K]: infer Z extends z.ZodType }
  ? IO extends 'in'
    ? z.input<Z>
    : z.output<Z>
  : undefined;

type Parts = 'params' | 'query' | 'body';
type Declared<S extends EndpointSpec> = { [P in Parts as S extends { readonly [Q in P]: z.ZodType } ? P : never]: Part<S, P, 'in'> };
/** Leaves the query optional where it has no required field. */
type FreeQuery<D> = D extends { query: infer Q } ? (Record<never, never> extends Q ? Omit<D, 'query'> & { query?: Q } : D) : D;
/** What a front-end sends. Parts that the endpoint does not declare cannot be sent. */
export type EndpointInput<S extends EndpointSpec> = FreeQuery<Declared<S>>;

/** What the endpoint's handler gets, after validation. */
export type EndpointCall<S extends EndpointSpec> = {
  readonly params: Part<S, 'params', 'out'>;
  readonly query: Part<S, 'query', 'out'>;
  readonly body: Part<S, 'body', 'out'>;
};
export type EndpointOutput<S extends EndpointSpec> = z.output<S['response']>;

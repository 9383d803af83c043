import { z } from 'zod';
import type { ErrorCode } from '../errors.js';

/**
 * Roles 角色 an account can hold. `volunteer` comes with joining (no grant needed); the others are
 * granted by a platform administrator and scoped to a region subtree, an organisation or a partner. An `operator` 话务员 places
 * orders for people who call, a `coordinator` 调度员 accepts, dispatches and settles them.
 */
export const roles = ['volunteer', 'organiser', 'partner', 'operator', 'coordinator', 'reviewer', 'platform'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call an endpoint 受众. `public`: anyone, logged in or not. `account`: anyone logged in.
 * A list: holders of one of these roles. Whether the role reaches *this* record is decided in the
 * use case, by scope. An endpoint without an audience does not start.
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
  /** Codes that the use case itself may answer, beside the ones that every endpoint may answer. */
  readonly errors: readonly ErrorCode[];
  /** Accepts an `Idempotency-Key` header: same key and same caller, same answer. On every call that creates or spends. */
  readonly idempotent?: true;
  /** HTTP status of success; 200 unless told. */
  readonly status?: 200 | 201;
  /** Calls allowed per window and caller (account when logged in, else address). */
  readonly rate?: { readonly limit: number; readonly seconds: number };
  /** Largest accepted body in bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
}

/** Declares one endpoint; the identity function that keeps its literal types. */
export const endpoint = <const S extends EndpointSpec>(spec: S): S => spec;

type Part<S, K extends string, IO extends 'in' | 'out'> = S extends { readonly [P in K]: infer Z extends z.ZodType }
  ? IO extends 'in'
    ? z.input<Z>
    : z.output<Z>
  : undefined;

type Parts = 'params' | 'query' | 'body';
type Declared<S extends EndpointSpec> = { [P in Parts as S extends { readonly [Q in P]: z.ZodType } ? P : never]: Part<S, P, 'in'> };
/** The query may be left out where it has no required field. */
type FreeQuery<D> = D extends { query: infer Q } ? (Record<never, never> extends Q ? Omit<D, 'query'> & { query?: Q } : D) : D;
/** What a front-end sends. Parts that the endpoint does not declare are absent. */
export type EndpointInput<S extends EndpointSpec> = FreeQuery<Declared<S>>;

/** What a handler gets, after validation. */
export type EndpointCall<S extends EndpointSpec> = {
  readonly params: Part<S, 'params', 'out'>;
  readonly query: Part<S, 'query', 'out'>;
  readonly body: Part<S, 'body', 'out'>;
};
export type EndpointOutput<S extends EndpointSpec> = z.output<S['response']>;

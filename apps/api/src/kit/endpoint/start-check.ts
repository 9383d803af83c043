import type { EndpointSpec } from '@zhiyuanhong/contracts';
import { roles } from '@zhiyuanhong/contracts';
import { API_PREFIX } from './handle.js';
import type { ContractTable } from './types.js';

/** A controller method that `@Handle` has bound. */
export interface BoundHandler {
  /** `Controller.method`, for messages. */
  readonly name: string;
  readonly spec: EndpointSpec;
}

/** Faults for which the process does not start, one line each. */
export class ContractError extends Error {
  constructor(faults: readonly string[]) {
    super(`The API does not fit its contract:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ContractError';
  }
}

export const routeOf = (spec: Pick<EndpointSpec, 'method' | 'path'>): string => `${spec.method} ${API_PREFIX}${spec.path}`;

const hasAudience = ({ audience }: EndpointSpec): boolean =>
  audience === 'public' ||
  audience === 'account' ||
  (Array.isArray(audience) && audience.length > 0 && audience.every((role) => (roles as readonly string[]).includes(role)));

/**
 * Faults for which the process does not start: a contract entry without exactly one handler or without an audience, a handler without an
 * entry, and a route that is neither in the contract nor in the list of open routes. Empty for none.
 */
export function contractFaults(
  table: ContractTable,
  handlers: readonly BoundHandler[],
  routes: readonly string[],
  open: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const declared = new Map<string, string>();
  for (const [operationId, spec] of Object.entries(table)) {
    if (spec.operationId !== operationId) faults.push(`${operationId}: its operationId says ${spec.operationId}`);
    if (!hasAudience(spec)) faults.push(`${operationId}: has no audience`);
    const shape = routeOf(spec).replace(/:\w+/g, ':');
    const twin = declared.get(shape);
    if (twin) faults.push(`${operationId}: has the same route as ${twin}`);
    declared.set(shape, operationId);
    const bound = handlers.filter((handler) => handler.spec === spec).map((handler) => handler.name);
    if (bound.length === 0) faults.push(`${operationId}: has no handler`);
    if (bound.length > 1) faults.push(`${operationId}: has several handlers: ${bound.join(', ')}`);
  }
  const entries = new Set<EndpointSpec>(Object.values(table));
  for (const { name, spec } of handlers) {
    if (!entries.has(spec)) faults.push(`${name}: handles ${spec.operationId}, which is not in the contract`);
  }
  const known = new Set([...entries].map(routeOf));
  for (const route of new Set(routes)) {
    // Fastify also answers HEAD on every GET route.
    const asked = route.replace(/^HEAD /, 'GET ');
    if (!known.has(asked) && !open.has(asked)) faults.push(`${route}: is neither in the contract nor an open route`);
  }
  return faults;
}

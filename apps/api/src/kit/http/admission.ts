import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyInstance } from 'fastify';
import { admit, type AccessTokens, type LiveSessions } from '../access/index.js';
import { rememberCaller } from '../audit/index.js';
import { routeOf, type ContractTable } from '../endpoint/index.js';

/**
 * Refuses callers whom an endpoint is not open to, or whose session has ended, before their body is read, and tells `AccessGuard` who was let
 * in.
 */
export function admitBeforeReading(fastify: FastifyInstance, contract: ContractTable, tokens: AccessTokens, sessions: LiveSessions): void {
  const specs = new Map<string, EndpointSpec>(Object.values(contract).map((spec) => [routeOf(spec), spec]));
  fastify.addHook('onRequest', async (request) => {
    // Fastify also answers HEAD on every GET route.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const spec = specs.get(`${method} ${request.routeOptions.url}`);
    if (!spec) return;
    const actor = tokens.caller(request.headers.authorization);
    if (actor) await sessions.require(actor);
    admit(spec, actor);
    Object.assign(request, { actor, admitted: spec });
    rememberCaller(actor);
  });
}

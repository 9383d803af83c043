import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyInstance } from 'fastify';
import { admit, type AccessTokens } from '../access/index.js';
import { routeOf, type ContractTable } from '../endpoint/index.js';

/** Refuses callers whom an endpoint is not open to before their body is read, and tells `AccessGuard` who was let in. */
export function admitBeforeReading(fastify: FastifyInstance, contract: ContractTable, tokens: AccessTokens): void {
  const specs = new Map<string, EndpointSpec>(Object.values(contract).map((spec) => [routeOf(spec), spec]));
  fastify.addHook('onRequest', (request, _reply, done) => {
    // Fastify also answers HEAD on every GET route.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const spec = specs.get(`${method} ${request.routeOptions.url}`);
    if (!spec) return done();
    try {
      const actor = tokens.caller(request.headers.authorization);
      admit(spec, actor);
      Object.assign(request, { actor, admitted: spec });
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

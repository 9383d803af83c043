import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { Actor } from '../access/actor.js';
import type { RequestContext } from '../audit/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before the body is read. */
    actor: Actor | null;
    /** The endpoint whose audience the caller was let in as. */
    admitted: EndpointSpec | null;
    /** What is told of the request to what it writes. */
    origin: RequestContext | null;
    /** The validated input, set before the handler runs. */
    call: unknown;
  }
}

import type { Actor } from '../access/actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard. */
    actor: Actor | null;
    /** The validated input, set before the handler runs. */
    call: unknown;
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, RETRY_SECONDS, wireError } from '../errors/index.js';

/** Who watches over processes has to get an answer when nobody else does. */
const ALWAYS: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz']);

/**
 * Refuses requests beyond a number that are being answered: a process that takes on more than it can do answers everybody late, and its
 * health check too. A request counts from when its body has been read, so that slow senders take nobody's place.
 */
export function shedLoad(fastify: FastifyInstance, maxInFlight: number): void {
  let inFlight = 0;
  const refuse = (request: FastifyRequest, reply: FastifyReply): void => {
    // Not logged as a refusal, because writing thousands of lines is work too; each request has its line anyway.
    void reply
      .header('X-Request-Id', request.id)
      .header('Retry-After', RETRY_SECONDS)
      .code(503)
      .type('application/json; charset=utf-8')
      .send(wireError(new AppError('BUSY_TRY_AGAIN'), request.id));
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (inFlight >= maxInFlight && !ALWAYS.has(request.routeOptions.url)) refuse(request, reply);
    else done();
  });
  // Many may have come in while their bodies were read.
  fastify.addHook('preHandler', (request, reply, done) => {
    if (ALWAYS.has(request.routeOptions.url)) return done();
    if (inFlight >= maxInFlight) return refuse(request, reply);
    if (reply.raw.destroyed) return done();
    inFlight += 1;
    // Also when the caller goes away.
    reply.raw.once('close', () => (inFlight -= 1));
    done();
  });
}

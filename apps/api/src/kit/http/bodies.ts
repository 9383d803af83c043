import type { FastifyInstance } from 'fastify';
import { AppError, PUBLIC_BODY_LIMIT } from '../errors/index.js';

/**
 * Limits the bytes of large bodies that are held at once, from before reading until the answer. A body counts with its announced length,
 * so that some uploads are taken whole instead of all in part; one without counts with the limit of its endpoint. Small bodies, which are
 * all that somebody who is not logged in can send, do not count.
 */
export function limitBodies(fastify: FastifyInstance, maxBytes: number): void {
  let held = 0;
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    const limit = request.routeOptions.bodyLimit ?? 0;
    const announced = request.headers['content-length'] ?? (request.headers['transfer-encoding'] === undefined ? 0 : limit);
    const bytes = Number(announced);
    // Fastify refuses what is above the limit without reading it.
    if (bytes <= PUBLIC_BODY_LIMIT || bytes > limit || reply.raw.destroyed) return done(null, payload);
    if (held + bytes > maxBytes) return done(new AppError('BUSY_TRY_AGAIN'));
    held += bytes;
    reply.raw.once('close', () => (held -= bytes));
    done(null, payload);
  });
}

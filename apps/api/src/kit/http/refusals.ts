import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import { routeOf, type ContractTable } from '../endpoint/index.js';
import { AppError, wireError } from '../errors/index.js';

/** Answers 405 with `Allow` for a wrong method on a known path, and 404 for an unknown path. */
export function refuseWrongMethods(fastify: FastifyInstance, contract: ContractTable): void {
  const known = Object.values(contract).map((spec) => {
    const [method = '', path = ''] = routeOf(spec).split(' ');
    return { method, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) };
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (allowed.length === 0) return done();
    void reply.header('Allow', [...new Set(allowed)].join(', '));
    done(new AppError('METHOD_NOT_ALLOWED'));
  });
}

/** Answers a request that is not valid HTTP in the error format too. */
export const refuseUnreadable: FastifyServerOptions['clientErrorHandler'] = (error, socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = new AppError('MALFORMED_REQUEST');
  const body = JSON.stringify(wireError(refusal, randomUUID()));
  const head = `HTTP/1.1 ${refusal.status} Bad Request\r\nContent-Type: application/json; charset=utf-8`;
  if (socket.writable) socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  socket.destroySoon();
};

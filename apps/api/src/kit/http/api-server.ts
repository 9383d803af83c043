import compress from '@fastify/compress';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { EndpointSpec } from '@zhiyuanhong/contracts';
import { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import { currentRequest, inRequest, resumeRequest } from '../audit/index.js';
import { API_PREFIX, routeOf, type ContractTable } from '../endpoint/index.js';
import { DEFAULT_BODY_LIMIT, PUBLIC_BODY_LIMIT, sendError } from '../errors/index.js';
import { limitBodies } from './bodies.js';
import { loggerOptions, logRequests } from './logging.js';
import { refuseUnreadable, refuseWrongMethods } from './refusals.js';
import { shedLoad } from './shedding.js';

export interface ServerOptions {
  readonly logLevel: string;
  readonly trustProxy: boolean | string;
  readonly maxInFlight: number;
  readonly maxBodyBytes: number;
  readonly contract: ContractTable;
}

const REQUEST_ID = /^[\w-]{8,64}$/;
/** Ends requests that are sent slowly, so that they cannot use up all connections. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Ends kept connections that are not used; longer than the minute for which nginx keeps its own, which would meet the end otherwise. */
const KEEP_ALIVE_MS = 65_000;
/** Ends connections on which nothing moves, such as those that never send a request; longer than any answer takes. */
const SILENCE_MS = 120_000;

/** The HTTP server below Nest, with a list of its registered routes. */
export async function apiServer(options: ServerOptions): Promise<{ adapter: FastifyAdapter; routes: string[] }> {
  const server: FastifyServerOptions = {
    logger: loggerOptions(options.logLevel),
    // `logRequests` logs requests without their URL.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: DEFAULT_BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionTimeout: SILENCE_MS,
    forceCloseConnections: 'idle',
    genReqId: (request) => {
      const given = options.trustProxy === false ? undefined : request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    // Errors before routing, such as a URL that cannot be decoded.
    frameworkErrors: sendError,
    clientErrorHandler: refuseUnreadable,
  };
  const adapter = new FastifyAdapter(server);
  const fastify: FastifyInstance = adapter.getInstance();
  const routes = watchRoutes(fastify, options.contract);
  readJson(fastify);
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('admitted', null);
  fastify.decorateRequest('origin', null);
  fastify.decorateRequest('call', null);
  shedLoad(fastify, options.maxInFlight);
  limitBodies(fastify, options.maxBodyBytes);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    // What the API answers is somebody's, or soon out of date: no browser, and no proxy between, may keep it.
    if (request.routeOptions.url?.startsWith(API_PREFIX)) void reply.header('Cache-Control', 'no-store');
    inRequest(request.id, () => {
      request.origin = currentRequest();
      done();
    });
  });
  // The end of a body is an event of the connection, which may have been opened by another request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.origin) resumeRequest(request.origin, done);
    else done();
  });
  hangUpWhenClosing(fastify);
  logRequests(fastify);
  refuseWrongMethods(fastify, options.contract);
  await fastify.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // Higher qualities take seconds for a bundle.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  return { adapter, routes };
}

/** Gives each endpoint its body limit, and lists the registered routes. */
function watchRoutes(fastify: FastifyInstance, contract: ContractTable): string[] {
  const specs = new Map<string, EndpointSpec>(Object.values(contract).map((spec) => [routeOf(spec), spec]));
  const routes: string[] = [];
  fastify.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const name = `${method} ${route.url}`;
      routes.push(name);
      const spec = specs.get(name);
      const limit = spec?.bodyLimit ?? (spec?.audience === 'public' ? PUBLIC_BODY_LIMIT : undefined);
      if (limit !== undefined) route.bodyLimit = limit;
    }
  });
  return routes;
}

/** While closing, answers the calls under way and ends their connections, which a load balancer would otherwise keep for a minute. */
function hangUpWhenClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('Connection', 'close');
    done(null, payload);
  });
}

/** Parses JSON as Fastify does, but accepts an empty body that is declared as JSON. */
function readJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

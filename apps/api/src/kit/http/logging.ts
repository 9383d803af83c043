import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import { QueryFailedError } from 'typeorm';

/** Words that are followed by a name of the schema, which operators need; other quoted text may be a value. */
const NAMED = /(?:table|column|key|index|field|constraint|trigger|database|function)s?:? $/i;

/**
 * Removes values from a database's message (`Duplicate entry '…' for key 'phone'`), which may be personal data, and keeps names of the
 * schema.
 */
export const withoutValues = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'/g, (quoted, at: number) =>
    NAMED.test(text.slice(Math.max(0, at - 16), at)) && /^'[A-Za-z_][\w.]*'$/.test(quoted) ? quoted : "'…'",
  );

function loggedError(error: Error): { type: string; code: unknown; message: string; stack: string } {
  const { name: type, message, stack, code } = error as Error & { code?: unknown };
  const hide = error instanceof QueryFailedError ? withoutValues : (text: string): string => text;
  return { type, code, message: hide(message), stack: hide(stack ?? '') };
}

/**
 * Logs one line of JSON for each event. Of a request only id, method and route template are logged: paths and query strings hold personal
 * data.
 */
export const loggerOptions = (level: string): FastifyServerOptions['logger'] => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: { err: loggedError, req: () => ({}), res: () => ({}) },
});

/** Routes that are called often and whose calls say nothing. */
const quiet = new Set(['/healthz', '/readyz', '/*', '/admin/*', '/api/docs/*']);

export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
    if (quiet.has(route)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
    done();
  });
}

/** Nest logs every module and route that it finds. */
const chatty: unknown[] = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** Nest's `Logger` of the modules, writing to the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: FastifyBaseLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(chatty.includes(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest passes the context as the last argument, for errors after a stack. */
  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const err = message instanceof Error ? message : rest.find((item) => item instanceof Error);
    const stack = level === 'error' && rest.length > 1 && typeof rest[0] === 'string' ? { stack: withoutValues(rest[0]) } : {};
    const text = message instanceof Error ? message.name : withoutValues(String(message));
    this.pino[level]({ context, ...(err ? { err } : {}), ...stack }, text);
  }
}

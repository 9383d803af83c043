import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from 'fastify';
import { QueryFailedError } from 'typeorm';

/** What these words are followed by is a name of the schema, which an operator needs; whatever else is quoted may be a value. */
const NAMED = /(?:table|column|key|index|field|constraint|trigger|database|function)s?:? $/i;

/** A database puts values into its messages (`Duplicate entry '13800…' for key 'phone'`): they stay out of the log, names stay in. */
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
 * One JSON line an event. Nothing of the request is logged but its id, method and route template: paths and query strings
 * carry names and numbers of people.
 */
export const loggerOptions = (level: string): FastifyServerOptions['logger'] => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: { err: loggedError, req: () => ({}), res: () => ({}) },
});

/** Routes that are asked all the time and tell nothing. */
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

/** Nest tells of every module and route that it finds. */
const chatty: unknown[] = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** Nest's `Logger`, as modules use it, through the same logger. */
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

  /** Nest passes the context last, and before it, for errors, a stack. */
  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const err = message instanceof Error ? message : rest.find((item) => item instanceof Error);
    const stack = level === 'error' && rest.length > 1 && typeof rest[0] === 'string' ? { stack: withoutValues(rest[0]) } : {};
    const text = message instanceof Error ? message.name : withoutValues(String(message));
    this.pino[level]({ context, ...(err ? { err } : {}), ...stack }, text);
  }
}

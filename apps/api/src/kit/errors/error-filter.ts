import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';
import { toAppError } from './to-app-error.js';

/** Largest body in bytes of endpoints that declare no limit. */
export const DEFAULT_BODY_LIMIT = 256 * 1024;
/** The same for endpoints that anybody may call. */
export const PUBLIC_BODY_LIMIT = 128 * 1024;
/** Seconds after which a busy process may be asked again. */
export const RETRY_SECONDS = 2;

/** The error format 错误格式 of every answer that is not a success. */
export function wireError(error: AppError, requestId: string) {
  const { fields, ...params } = error.params as { fields?: unknown };
  return { code: error.code, message: error.message, params, requestId, ...(fields ? { fields } : {}) };
}

/** Answers an error in the error format. Faults of the API are logged with their stack and answered without details. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = toAppError(error, request.routeOptions?.bodyLimit ?? DEFAULT_BODY_LIMIT);
  if (!refusal) request.log.error({ err: error, route: request.routeOptions?.url }, 'request failed');
  else if (refusal.status >= 500) request.log.warn({ code: refusal.code, err: refusal.cause }, 'request refused');
  const answer = refusal ?? new AppError('INTERNAL');
  if (reply.sent) return;
  const wait = answer.params['retryAfterSeconds'] ?? (answer.status === 503 ? RETRY_SECONDS : undefined);
  if (typeof wait === 'number') void reply.header('Retry-After', wait);
  void reply
    .header('X-Request-Id', request.id)
    .code(answer.status)
    .type('application/json; charset=utf-8')
    .send(wireError(answer, request.id));
}

/** Answers every error that Nest catches in the error format. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

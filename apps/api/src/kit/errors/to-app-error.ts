import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { isBusy } from '../db/faults.js';
import { AppError } from './app-error.js';
import { fieldFaults } from './field-messages.js';

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return error instanceof Error && typeof status === 'number' ? status : undefined;
};

/**
 * The refusal for an error, or undefined when it is a fault of the API. Before a handler runs, Fastify and Nest throw errors of their own:
 * unreadable JSON, too large a body, a URL that cannot be decoded, an unknown route.
 */
export function toAppError(error: unknown, bodyLimit: number): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return new AppError('INVALID_INPUT', { fields: fieldFaults(error) });
  if (isBusy(error)) return Object.assign(new AppError('BUSY_TRY_AGAIN'), { cause: error });
  switch (statusOf(error)) {
    case 400:
    case 414:
    case 431:
      return new AppError('MALFORMED_REQUEST');
    case 403:
      return new AppError('FORBIDDEN');
    case 404:
      return new AppError('ROUTE_NOT_FOUND');
    case 405:
      return new AppError('METHOD_NOT_ALLOWED');
    case 413:
      return new AppError('BODY_TOO_LARGE', { limitBytes: bodyLimit });
    case 415:
      return new AppError('UNSUPPORTED_MEDIA_TYPE');
    case 503:
      return new AppError('BUSY_TRY_AGAIN');
    case undefined:
    default:
      return undefined;
  }
}

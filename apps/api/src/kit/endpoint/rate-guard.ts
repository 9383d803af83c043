import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.js';

/**
 * Holds callers to the `rate` of an endpoint, by account when logged in, else by address. Counted in this process on
 * wall time: with several processes each lets the full rate through. What must hold exactly is counted in the database.
 */
@Injectable()
export class RateGuard extends ThrottlerGuard {
  protected override async getTracker(request: FastifyRequest): Promise<string> {
    return request.actor ? `account:${request.actor.accountId}` : super.getTracker(request);
  }

  protected override throwThrottlingException(_: ExecutionContext, { timeToBlockExpire }: ThrottlerLimitDetail): Promise<void> {
    throw new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, timeToBlockExpire) });
  }
}

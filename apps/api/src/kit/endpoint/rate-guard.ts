import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../settings.js';
import { Clock } from '../clock/index.js';
import { AppError } from '../errors/index.js';
import { specOf } from './handle.js';
import { RateWindows } from './rate-windows.js';

/**
 * Enforces the `rateLimit` of endpoints, by account or, when not logged in, by network address. Counted in this process by real time, so
 * several processes allow a multiple. Limits that must be exact are counted in the database.
 */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly windows = new RateWindows();

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const spec = specOf(context.getHandler());
    if (!spec?.rateLimit || !this.settings.rateLimits) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = request.actor ? `account ${request.actor.accountId}` : `address ${request.ip}`;
    const { limit, seconds } = spec.rateLimit;
    const wait = this.windows.take(`${spec.operationId} ${caller}`, limit, seconds * 1000, this.clock.wall().getTime());
    if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(wait / 1000) });
    return true;
  }
}

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { EndpointSpec } from '@zhiyuanhong/contracts';
import type { FastifyRequest } from 'fastify';
import { specOf } from '../endpoint/handle.js';
import { AppError } from '../errors/index.js';
import type { Actor } from './actor.js';
import { holdsRole } from './scope.js';

/**
 * Deny by default: a controller method without an entry in the contract is refused, all others unless the caller was let in as the audience
 * of their entry, which is done before the body is read (`admitBeforeReading`).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const spec = specOf(context.getHandler());
    const { admitted } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!spec || admitted !== spec) throw new AppError('FORBIDDEN');
    return true;
  }
}

/** Lets the caller in, or throws. @throws NOT_LOGGED_IN, NOT_A_VOLUNTEER, FORBIDDEN, or the code of the token's restriction. */
export function admit(spec: Pick<EndpointSpec, 'audience' | 'operationId'>, actor: Actor | null): void {
  const { audience } = spec;
  if (!actor) {
    if (audience === 'public') return;
    throw new AppError('NOT_LOGGED_IN');
  }
  const { restriction } = actor;
  if (audience !== 'public' && restriction && !(restriction.only as readonly string[]).includes(spec.operationId)) {
    throw new AppError(restriction.code);
  }
  if (typeof audience === 'string') return;
  if (audience.some((role) => holdsRole(actor, role))) return;
  // NOT_A_VOLUNTEER tells people that joining opens the endpoint.
  throw new AppError(audience.every((role) => role === 'volunteer') ? 'NOT_A_VOLUNTEER' : 'FORBIDDEN');
}

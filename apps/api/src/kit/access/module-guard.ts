import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { moduleOfOperation } from '@zhiyuanhong/contracts';
import { District } from '../../district.js';
import { specOf } from '../endpoint/handle.js';
import { AppError } from '../errors/index.js';

/**
 * Closes the endpoints of a module 功能板块 that the district has switched off. Runs after the access guard: only callers whom the endpoint is
 * open to are told MODULE_OFF.
 */
@Injectable()
export class ModuleGuard implements CanActivate {
  constructor(private readonly district: District) {}

  canActivate(context: ExecutionContext): boolean {
    const module = moduleOfOperation[specOf(context.getHandler())?.operationId ?? ''] ?? null;
    if (module !== null && !this.district.isOn(module)) throw new AppError('MODULE_OFF', { module });
    return true;
  }
}

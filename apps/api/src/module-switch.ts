import { Injectable, mixin, UseGuards, type CanActivate } from '@nestjs/common';
import { District, type moduleCodes } from './district.js';
import { AppError } from './kit/errors/index.js';

/** Closes the endpoints of a controller while the district has this module 功能板块 switched off. */
export function NeedsModule(name: (typeof moduleCodes)[number]): ClassDecorator {
  @Injectable()
  class ModuleIsOn implements CanActivate {
    constructor(private readonly district: District) {}

    /** @throws MODULE_OFF */
    canActivate(): boolean {
      if (this.district.modules.some(({ code, on }) => code === name && on)) return true;
      throw new AppError('MODULE_OFF', { module: name });
    }
  }
  return UseGuards(mixin(ModuleIsOn));
}

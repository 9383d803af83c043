import type { ModuleCode } from '@zhiyuanhong/contracts';
import { District } from '../../src/district.js';
import type { TestApp } from '../support/index.js';

/** Changes the module switches of a running application, which otherwise reads them at start. */
export class Switching {
  private readonly modules: District['modules'];

  constructor(private readonly app: TestApp) {
    ({ modules: this.modules } = app.get(District));
  }

  off(...codes: readonly ModuleCode[]): void {
    this.set(this.modules.map((one) => ((codes as readonly string[]).includes(one.code) ? { ...one, on: false } : one)));
  }

  /** Restores the switches of the district's file. */
  restore(): void {
    this.set(this.modules);
  }

  private set(modules: District['modules']): void {
    Object.assign(this.app.get(District), { modules });
  }
}

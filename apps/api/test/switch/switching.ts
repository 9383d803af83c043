import type { ModuleCode } from '@zhiyuanhong/contracts';
import { District } from '../../src/district.js';
import type { TestApp } from '../support/index.js';

/** The switches of a running application; the real ones are read when it starts. */
export class Switching {
  private readonly modules: District['modules'];

  constructor(private readonly app: TestApp) {
    ({ modules: this.modules } = app.get(District));
  }

  off(...codes: readonly ModuleCode[]): void {
    this.set(this.modules.map((one) => ((codes as readonly string[]).includes(one.code) ? { ...one, on: false } : one)));
  }

  /** As the district file says. */
  restore(): void {
    this.set(this.modules);
  }

  private set(modules: District['modules']): void {
    Object.assign(this.app.get(District), { modules });
  }
}

import type { District } from '../../district.js';
import type { Capability } from './capability.js';

/** All modules of the product, in the order in which they depend on each other. */
export class Capabilities {
  constructor(
    readonly all: readonly Capability[],
    private readonly district: District,
  ) {}

  /** The modules that the district has switched on. */
  get on(): readonly Capability[] {
    return this.all.filter(({ code }) => this.district.isOn(code));
  }

  /** Whether a Nest module belongs to no capability that is switched off. */
  isOn(module: unknown): boolean {
    return this.all.every((each) => each.module !== module || this.district.isOn(each.code));
  }
}

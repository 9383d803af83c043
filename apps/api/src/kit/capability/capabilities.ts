import type { District } from '../../district.js';
import type { Capability } from './capability.js';

/** What the product is made of, in the order in which the modules stand on each other. */
export class Capabilities {
  constructor(
    readonly all: readonly Capability[],
    private readonly district: District,
  ) {}

  /** Those that the district offers. */
  get on(): readonly Capability[] {
    return this.all.filter(({ code }) => this.district.isOn(code));
  }

  /** Whether what this Nest module provides belongs to no capability that is off. */
  isOn(module: unknown): boolean {
    return this.all.every((each) => each.module !== module || this.district.isOn(each.code));
  }
}

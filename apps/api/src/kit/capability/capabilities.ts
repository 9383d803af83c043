import type { Capability } from './capability.js';

/** What the product is made of, in the order in which the modules stand on each other. */
export class Capabilities {
  constructor(readonly all: readonly Capability[]) {}

  /** Those that the district offers. */
  get on(): readonly Capability[] {
    return this.all;
  }
}

import type { Type } from '@nestjs/common';
import type { Demo } from '../../demo/demo.js';
import type { EntityClass } from '../db/index.js';

/** What one folder of modules/ gives to the application. Whatever lists what the product has, follows from these manifests. */
export interface Capability {
  readonly module: Type;
  /** The tables that it owns. */
  readonly entities: readonly EntityClass[];
  /** What it puts into the demo district; loaded only where there is one. */
  readonly demo?: () => Promise<{ readonly default: Demo }>;
}

/** The default export of `modules/<name>/capability.ts`. */
export const capability = (manifest: Partial<Capability> & Pick<Capability, 'module'>): Capability => ({ entities: [], ...manifest });

import type { Type } from '@nestjs/common';
import type { ModuleCode } from '@zhiyuanhong/contracts';
import type { Demo } from '../../demo/demo.js';
import type { EntityClass } from '../db/index.js';
import type { FigureSource } from '../figures/index.js';
import type { QueueSource } from '../queue/index.js';

/** What one folder of modules/ gives to the application. Whatever lists what the product has, follows from these manifests. */
export interface Capability {
  /** The district's switch 功能板块 that turns all of it off, as the contract of its domain says; null: it is always on. */
  readonly code: ModuleCode | null;
  readonly module: Type;
  /** The tables that it owns. */
  readonly entities: readonly EntityClass[];
  /** What of it waits for staff in the queue 今日待办; a provider of the module. */
  readonly queue?: Type<QueueSource>;
  /** What it counts for the home page; a provider of the module. */
  readonly figures?: Type<FigureSource>;
  /** What it puts into the demo district; loaded only where there is one. */
  readonly demo?: () => Promise<{ readonly default: Demo }>;
}

/** The default export of `modules/<name>/capability.ts`; its code follows from the contract. */
export const capability = (manifest: Partial<Omit<Capability, 'code'>> & Pick<Capability, 'module'>): Capability => ({
  code: null,
  entities: [],
  ...manifest,
});

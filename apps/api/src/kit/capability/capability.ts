import type { Type } from '@nestjs/common';
import type { ModuleCode } from '@zhiyuanhong/contracts';
import type { Demo } from '../../demo/demo.js';
import type { EntityClass } from '../db/index.js';
import type { FigureSource } from '../figures/index.js';
import type { QueueSource } from '../queue/index.js';

/** Manifest of one folder of modules/. Lists of entities, queue sources and the like are made from these manifests. */
export interface Capability {
  /** Module 功能板块 that switches the capability off, taken from the contract of its domain; null: always on. */
  readonly code: ModuleCode | null;
  readonly module: Type;
  /** Entities of the tables that it owns. */
  readonly entities: readonly EntityClass[];
  /** Provider of its entries in the queue 今日待办. */
  readonly queue?: Type<QueueSource>;
  /** Provider of its figures for the home page. */
  readonly figures?: Type<FigureSource>;
  /** Its part of the demo district; loaded only in a demo. */
  readonly demo?: () => Promise<{ readonly default: Demo }>;
}

/** Makes the default export of `modules/<name>/capability.ts`; the code is taken from the contract. */
export const capability = (manifest: Partial<Omit<Capability, 'code'>> & Pick<Capability, 'module'>): Capability => ({
  code: null,
  entities: [],
  ...manifest,
});

import type { Type } from '@nestjs/common';
import type { EntityClass } from './kit/db/index.js';

/** What a domain gives to the application: its module and its tables. */
export interface Feature {
  readonly module: Type;
  readonly entities: readonly EntityClass[];
}

/** The domains of the product; dependencies point to those above. */
export const features: readonly Feature[] = [];

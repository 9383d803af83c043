import type { ColumnOptions } from 'typeorm';

/** The only column types of this product: each means the same on both engines. */
export const columnTypes = {
  pk: { type: 'int' },
  int: { type: 'int' },
  bool: { type: 'boolean' },
  at: { type: 'datetime', precision: 3 },
  str: { type: 'varchar' },
  text: { type: 'text' },
  json: { type: 'json' },
} as const satisfies Record<string, ColumnOptions>;

/** What an entity and its migration may say about a column beside its type. */
export interface ColumnExtras<D = never> {
  readonly nullable?: boolean;
  /** Part of the primary key, of a table without `Pk`. */
  readonly primary?: boolean;
  /** A constant. Times have none: they come from the Clock. */
  readonly default?: D;
}

import type { ColumnOptions } from 'typeorm';

/** The only column types that are used: each means the same on both engines. */
export const columnTypes = {
  pk: { type: 'int' },
  int: { type: 'int' },
  bool: { type: 'boolean' },
  at: { type: 'datetime', precision: 3 },
  str: { type: 'varchar' },
  text: { type: 'text' },
  json: { type: 'json' },
} as const satisfies Record<string, ColumnOptions>;

/** Options of a column, besides its type, for entity and migration alike. */
export interface ColumnExtras<D = never> {
  readonly nullable?: boolean;
  /** Part of the primary key, in tables without `Pk`. */
  readonly primary?: boolean;
  /** A constant. Times have no default, because they come from the Clock. */
  readonly default?: D;
}

import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SqlValue } from './sql.js';

/** A part of a WHERE clause with its values, a `?` for each in order; stands between ANDs as it is. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export const everything: Condition = { sql: '1 = 1', params: [] };
export const nothing: Condition = { sql: '1 = 0', params: [] };

/** Holds where one of them holds; of none, nowhere. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return { sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`, params: conditions.flatMap(({ params }) => params) };
}

/** Holds where all of them hold; of none, everywhere. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return everything;
  return { sql: `(${conditions.map(({ sql }) => sql).join(' AND ')})`, params: conditions.flatMap(({ params }) => params) };
}

/** The column holds one of these values. */
export const isOneOf = (column: string, values: readonly SqlValue[]): Condition =>
  values.length === 0 ? nothing : { sql: `${column} IN (${values.map(() => '?').join()})`, params: values };

/** The column does not hold this value; where it holds none, it does not either. Null is nobody's value: it shuts out no row. */
export const isNot = (column: string, value: SqlValue): Condition =>
  value === null ? everything : { sql: `(${column} IS NULL OR ${column} <> ?)`, params: [value] };

/** Holds where it does not; its columns must not be null. */
export const not = ({ sql, params }: Condition): Condition => ({ sql: `NOT (${sql})`, params });

/** Adds the condition to a query builder, whose parameters have names where those of raw SQL have an order. */
export function andWhere<E extends ObjectLiteral>(find: SelectQueryBuilder<E>, { sql, params }: Condition): SelectQueryBuilder<E> {
  const first = Object.keys(find.getParameters()).length;
  const named = params.map((value, i) => [`condition${first + i}`, value] as const);
  let at = 0;
  return find.andWhere(
    sql.replaceAll('?', () => `:${named[at++]![0]}`),
    Object.fromEntries(named),
  );
}

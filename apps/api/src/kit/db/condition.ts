import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SqlValue } from './sql.js';

/** A part of a WHERE clause, with one value for each `?`, in order. It can stand between ANDs without brackets. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export const everything: Condition = { sql: '1 = 1', params: [] };
export const nothing: Condition = { sql: '1 = 0', params: [] };

/** True where one of the conditions is; with none, false. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return nothing;
  return { sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`, params: conditions.flatMap(({ params }) => params) };
}

/** True where all conditions are; with none, true. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return everything;
  return { sql: `(${conditions.map(({ sql }) => sql).join(' AND ')})`, params: conditions.flatMap(({ params }) => params) };
}

/** The column holds one of these values. */
export const isOneOf = (column: string, values: readonly SqlValue[]): Condition =>
  values.length === 0 ? nothing : { sql: `${column} IN (${values.map(() => '?').join()})`, params: values };

/** True where the column holds another value or NULL. For the value null it is always true: it excludes no row. */
export const isNot = (column: string, value: SqlValue): Condition =>
  value === null ? everything : { sql: `(${column} IS NULL OR ${column} <> ?)`, params: [value] };

/** True where the condition is false; its columns must not be NULL. */
export const not = ({ sql, params }: Condition): Condition => ({ sql: `NOT (${sql})`, params });

/** Adds the condition to a query builder, naming its parameters. */
export function andWhere<E extends ObjectLiteral>(find: SelectQueryBuilder<E>, { sql, params }: Condition): SelectQueryBuilder<E> {
  const first = Object.keys(find.getParameters()).length;
  const named = params.map((value, i) => [`condition${first + i}`, value] as const);
  let at = 0;
  return find.andWhere(
    sql.replaceAll('?', () => `:${named[at++]![0]}`),
    Object.fromEntries(named),
  );
}

import type { EntityManager, ObjectLiteral } from 'typeorm';

/** A parameter of raw SQL. Dates become UTC text, which both engines compare with datetime columns. */
export type SqlValue = string | number | boolean | Date | null;

/** A moment as both engines store it: `2026-03-05 01:00:00.000`. */
export const sqlTime = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '');

/** A datetime from a raw result, which is a Date on MariaDB and text on SQLite. */
export const fromSqlTime = (value: Date | string): Date => (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`));

const bind = (params: readonly SqlValue[]): (string | number | boolean | null)[] => params.map((p) => (p instanceof Date ? sqlTime(p) : p));

/**
 * Runs a conditional write inside a transaction and returns how many rows it matched. Put reserved words in backticks, which both engines
 * read.
 */
export async function affected(em: EntityManager, sql: string, params: readonly SqlValue[] = []): Promise<number> {
  if (!em.queryRunner) throw new Error('affected() needs the manager of an open transaction');
  const result = await em.queryRunner.query(sql, bind(params), true);
  return result.affected ?? 0;
}

/** Rows of a raw SELECT. Counts and sums are numbers on both engines; datetimes need `fromSqlTime`. */
export const select = async <T extends object>(em: EntityManager, sql: string, params: readonly SqlValue[] = []): Promise<T[]> =>
  (await em.query(sql, bind(params))) as T[];

/**
 * Inserts one row with a single statement and returns its id (0 when the table has no `Pk`). Columns that are left out get their default or
 * NULL.
 * @throws an error that `isDuplicateKey` recognises
 */
export async function insert<E extends object>(em: EntityManager, entity: new () => E, row: Partial<E>): Promise<number> {
  const { identifiers } = await em
    .createQueryBuilder()
    .insert()
    .into(entity as new () => ObjectLiteral)
    .values(row)
    .execute();
  return Number((identifiers[0] as { id?: number } | undefined)?.id ?? 0);
}

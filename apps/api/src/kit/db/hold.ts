import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from './faults.js';
import { affected, insert, type SqlValue } from './sql.js';

const tableOf = (em: EntityManager, entity: new () => object): string => em.dataSource.getMetadata(entity).tableName;

/**
 * Locks the row with this key until the open transaction ends, without changing it: others who hold or write it wait, so what is read of it
 * afterwards stays true. Returns whether the row exists.
 */
export async function hold<E extends object>(em: EntityManager, entity: new () => E, key: Partial<E>): Promise<boolean> {
  const columns = Object.keys(key);
  const where = columns.map((column) => `${column} = ?`).join(' AND ');
  const sql = `UPDATE ${tableOf(em, entity)} SET ${columns[0]} = ${columns[0]} WHERE ${where}`;
  return (await affected(em, sql, Object.values(key) as SqlValue[])) > 0;
}

/** Like `hold`, and returns the row; null when it does not exist. */
export async function holdRow<E extends { id: number }>(em: EntityManager, entity: new () => E, id: number): Promise<E | null> {
  await hold<{ id: number }>(em, entity, { id });
  return em.findOne(entity, { where: { id } as object });
}

/** Like `hold`, for many rows: in the order of their ids, so that two callers never wait for each other. */
export async function holdRows(em: EntityManager, entity: new () => { id: number }, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const sorted = [...ids].sort((a, b) => a - b);
  await affected(em, `UPDATE ${tableOf(em, entity)} SET id = id WHERE id IN (${sorted.map(() => '?').join()})`, sorted);
}

/** Like `hold`; when the row does not exist, inserts it with the key and `first`. */
export async function holdOrMake<E extends object>(
  em: EntityManager,
  entity: new () => E,
  key: Partial<E>,
  first: Partial<E> = {},
): Promise<void> {
  if (await hold(em, entity, key)) return;
  try {
    await insert(em, entity, { ...key, ...first });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await hold(em, entity, key);
  }
}

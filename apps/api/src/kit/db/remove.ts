import { In, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Db } from './db.js';
import type { Tx } from './tx.js';

const AT_ONCE = 1000;

/**
 * Deletes the rows that match, a thousand at a time, each thousand in a transaction of its own: whoever writes meanwhile waits for
 * one of them and not for all. Give it a condition that a key answers. Answers how many it deleted.
 */
export async function removeAll<E extends ObjectLiteral & { id: number }>(
  db: Db,
  tx: Tx,
  entity: new () => E,
  where: FindOptionsWhere<E>,
): Promise<number> {
  if (tx.em) throw new Error('removeAll makes transactions of its own');
  for (let removed = 0; ;) {
    const found = await db.em.find<ObjectLiteral & { id: number }>(entity, { where, select: { id: true }, take: AT_ONCE });
    // The condition again: a row may have changed since it was looked for.
    const ids = In(found.map(({ id }) => id));
    if (found.length > 0) removed += (await tx.run((em) => em.delete(entity, { ...where, id: ids }))).affected ?? 0;
    if (found.length < AT_ONCE) return removed;
  }
}

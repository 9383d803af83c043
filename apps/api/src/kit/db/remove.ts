import { In, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Db } from './db.js';
import type { Tx } from './tx.js';

const AT_ONCE = 1000;

/**
 * Deletes matching rows, a thousand at a time, each thousand in its own transaction, so that other writers wait for one thousand only. The
 * condition needs an index. Returns the number of deleted rows.
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
    // Checks the condition again, because a row may have changed since it was found.
    const ids = In(found.map(({ id }) => id));
    if (found.length > 0) removed += (await tx.run((em) => em.delete(entity, { ...where, id: ids }))).affected ?? 0;
    if (found.length < AT_ONCE) return removed;
  }
}

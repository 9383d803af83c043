import type { Subject } from '@zhiyuanhong/contracts';
import { AppError } from '../errors/index.js';

/**
 * The record, if there is one and the caller may see it. Whoever may not see it does not learn that it exists.
 * @param what what the caller asked for, as the answer names it
 * @throws NOT_FOUND
 */
export async function findVisible<T extends object>(
  what: Subject,
  record: T | null | Promise<T | null>,
  maySee: (record: T) => boolean | Promise<boolean>,
): Promise<T> {
  const found = await record;
  if (found === null || !(await maySee(found))) throw new AppError('NOT_FOUND', { what });
  return found;
}

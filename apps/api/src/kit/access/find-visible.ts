import type { Subject } from '@zhiyuanhong/contracts';
import { AppError } from '../errors/index.js';

/**
 * The record, if the caller may see it. To others it does not exist, so that they do not learn of it.
 * @param what the kind of record, for the error's text
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

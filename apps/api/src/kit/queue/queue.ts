import type { QueueKind } from '@zhiyuanhong/contracts/words';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { fromSqlTime, select, type Condition } from '../db/index.js';

/** What waits of one kind for one member of staff: an entry of the queue 今日待办. */
export interface QueueEntry {
  readonly kind: QueueKind;
  readonly count: number;
  /** Since when the oldest waits; null where nothing does, or where no moment is known. */
  readonly oldestAt: Date | null;
  /** Console path of the list that shows just what is counted. */
  readonly link: string;
}

/**
 * A module's part of the queue. It counts by the conditions that stand beside the rules which grant the actions, and the lists are
 * narrowed by the same ones: whatever is counted can be found and done by this person.
 */
export interface QueueSource {
  /** Kinds that are this person's business, those of which nothing waits too. */
  waiting(actor: Actor): Promise<QueueEntry[]>;
}

export interface Waiting extends Pick<QueueEntry, 'kind' | 'link'> {
  /** What stands after FROM. */
  readonly rows: string;
  /** Column that says since when a row waits. */
  readonly since: string;
  readonly where: Condition;
}

export async function countWaiting(em: EntityManager, { kind, link, rows, since, where }: Waiting): Promise<QueueEntry> {
  const sql = `SELECT COUNT(*) AS n, MIN(${since}) AS oldest FROM ${rows} WHERE ${where.sql}`;
  const [row] = await select<{ n: number; oldest: Date | string | null }>(em, sql, where.params);
  const oldest = row?.oldest ?? null;
  return { kind, count: Number(row?.n ?? 0), oldestAt: oldest === null ? null : fromSqlTime(oldest), link };
}

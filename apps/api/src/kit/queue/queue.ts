import type { QueueKind } from '@zhiyuanhong/contracts/words';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { fromSqlTime, select, type Condition } from '../db/index.js';

/** An entry of the queue 今日待办: what of one kind waits for one member of staff. */
export interface QueueEntry {
  readonly kind: QueueKind;
  readonly count: number;
  /** Since when the oldest waits; null when nothing waits or the moment is unknown. */
  readonly oldestAt: Date | null;
  /** Path of the console's list that shows exactly what is counted. */
  readonly link: string;
}

/**
 * A module's share of the queue. Counts use the conditions that stand beside the rules which grant the actions, and the lists filter by the
 * same ones, so that this person can find and do everything that is counted.
 */
export interface QueueSource {
  /** Entries for the kinds that concern this person, also where nothing waits. */
  waiting(actor: Actor): Promise<QueueEntry[]>;
}

export interface Waiting extends Pick<QueueEntry, 'kind' | 'link'> {
  /** Table and joins: what comes after FROM. */
  readonly rows: string;
  /** Column with the moment since which a row waits. */
  readonly since: string;
  readonly where: Condition;
}

export async function countWaiting(em: EntityManager, { kind, link, rows, since, where }: Waiting): Promise<QueueEntry> {
  const sql = `SELECT COUNT(*) AS n, MIN(${since}) AS oldest FROM ${rows} WHERE ${where.sql}`;
  const [row] = await select<{ n: number; oldest: Date | string | null }>(em, sql, where.params);
  const oldest = row?.oldest ?? null;
  return { kind, count: Number(row?.n ?? 0), oldestAt: oldest === null ? null : fromSqlTime(oldest), link };
}

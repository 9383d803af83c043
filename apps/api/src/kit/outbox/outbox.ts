import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, MINUTE_MS } from '../clock/index.js';
import { Db, fromSqlTime, holdRow, insert, isDuplicateKey, select, Tx, type SqlValue } from '../db/index.js';
import { Consumers } from './consumers.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { OutboxSignal } from './outbox-signal.js';
import type { Topic, Topics } from './topics.js';

export interface MessageOptions {
  /** At most 120 characters. A second message with the same topic and key is ignored. */
  readonly key?: string;
  /** Domain time before which it is not delivered. */
  readonly at?: Date;
}

const OVERDUE_MINUTES = 10;
/** Counting stops here, because it takes longer the more messages are stuck. */
const MOST_COUNTED = 1000;

/** Messages that are sent if, and only if, the transaction that adds them is committed. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly signal: OutboxSignal,
  ) {}

  /** Adds a message in the open transaction. Consumers must not rely on the order of messages. */
  async add<T extends Topic>(topic: T, payload: Topics[T], options: MessageOptions = {}): Promise<void> {
    const { em } = this.tx;
    if (!em) throw new Error('Outbox.add belongs into the transaction of the change');
    const consumers = this.consumers.of(topic);
    const now = this.clock.now();
    const message = {
      topic,
      payload,
      dedupeKey: options.key ?? null,
      attempts: 0,
      availableAt: options.at ?? now,
      createdAt: this.clock.wall(),
    };
    // A message without a consumer is only stored for its key, as already sent, and later deleted by the housekeeping job.
    if (consumers.length === 0 && options.key === undefined) return;
    const rows: Pick<OutboxMessage, 'consumer' | 'state'>[] = consumers.map((consumer) => ({ consumer, state: 'pending' }));
    if (rows.length === 0) rows.push({ consumer: '', state: 'sent' });
    for (const row of rows)
      await insert(em, OutboxMessage, { ...message, ...row }).catch((error: unknown) => {
        if (!options.key || !isDuplicateKey(error)) throw error;
      });
    if (consumers.length > 0) this.tx.afterCommit(() => this.signal.wake());
  }

  /**
   * Messages given up, and messages of this release's consumers that are ten minutes late; each counted up to a thousand. Both are 0 in
   * good health.
   */
  async stuck(): Promise<{ failed: number; overdue: number }> {
    const names = this.consumers.names;
    const since = (now: Date): Date => new Date(now.getTime() - OVERDUE_MINUTES * MINUTE_MS);
    const waiting = `state IN ('pending', 'claimed') AND availableAt < ? AND createdAt < ? AND consumer IN (${names.map(() => '?').join()})`;
    return {
      failed: await this.count("state = 'failed'", []),
      overdue: names.length === 0 ? 0 : await this.count(waiting, [since(this.clock.now()), since(this.clock.wall()), ...names]),
    };
  }

  /** Payloads of messages on this topic that a consumer has not handled yet, those given up included. */
  async undelivered<T extends Topic>(topic: T): Promise<Topics[T][]> {
    const waiting = await this.db.em.find(OutboxMessage, {
      select: { payload: true } as object,
      where: { topic, state: In<OutboxMessage['state']>(['pending', 'claimed', 'failed']) },
    });
    return waiting.map(({ payload }) => payload as Topics[T]);
  }

  /** Number of messages that were given up, and since when the oldest waited. */
  async givenUp(): Promise<{ count: number; oldestAt: Date | null }> {
    const sql = "SELECT COUNT(*) AS n, MIN(createdAt) AS oldest FROM outbox_message WHERE state = 'failed'";
    const [row] = await select<{ n: number; oldest: Date | string | null }>(this.db.em, sql);
    return { count: Number(row?.n ?? 0), oldestAt: row?.oldest ? fromSqlTime(row.oldest) : null };
  }

  /** Messages that were given up, oldest first, and how many there are. */
  async listGivenUp(page: { readonly skip: number; readonly take: number }): Promise<[OutboxMessage[], number]> {
    return this.db.em.findAndCount(OutboxMessage, { where: { state: 'failed' }, order: { id: 'ASC' }, ...page });
  }

  /**
   * Puts a message that was given up back among those to be handled, in the open transaction, and returns it; null when there is none with
   * this id, or somebody else has put it back. `unknown` when this release has no consumer for it.
   */
  async resend(id: number): Promise<OutboxMessage | 'unknown' | null> {
    const { em } = this.tx;
    if (!em) throw new Error('Outbox.resend belongs into the transaction that notes who asked for it');
    const message = await holdRow(em, OutboxMessage, id);
    if (message?.state !== 'failed') return null;
    if (!this.consumers.named(message.consumer)) return 'unknown';
    await em.update(OutboxMessage, { id }, { state: 'pending', attempts: 0, availableAt: this.clock.now(), claimedUntil: null });
    this.tx.afterCommit(() => this.signal.wake());
    return message;
  }

  /** Messages whose consumer this release does not have: it was renamed or removed, or a newer release added it. */
  async orphans(): Promise<{ consumer: string; messages: number }[]> {
    const names = this.consumers.names;
    const others = names.length === 0 ? '' : `AND consumer NOT IN (${names.map(() => '?').join()})`;
    return select(
      this.db.em,
      `SELECT consumer, COUNT(*) AS messages FROM outbox_message WHERE state IN ('pending', 'claimed') ${others} GROUP BY consumer ORDER BY consumer`,
      names,
    );
  }

  private async count(condition: string, params: readonly SqlValue[]): Promise<number> {
    const sql = `SELECT COUNT(*) AS n FROM (SELECT id FROM outbox_message WHERE ${condition} LIMIT ${MOST_COUNTED}) m`;
    return (await select<{ n: number }>(this.db.em, sql, params))[0]?.n ?? 0;
  }
}

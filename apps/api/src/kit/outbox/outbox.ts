import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Db, insert, isDuplicateKey, select, Tx } from '../db/index.js';
import { Consumers } from './consumers.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { OutboxSignal } from './outbox-signal.js';

export interface MessageOptions {
  /** At most 120 characters. A message of the same topic and key is added once, later ones are ignored. */
  readonly key?: string;
  /** Domain time before which it is not handled. */
  readonly at?: Date;
}

const OVERDUE_MINUTES = 10;

/** Messages that leave with the transaction that writes them, or not at all. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly signal: OutboxSignal,
  ) {}

  /** Adds a message in the open transaction. Consumers must not count on the order of messages. */
  async add(topic: string, payload: unknown, options: MessageOptions = {}): Promise<void> {
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
    // A message that nobody takes is kept as sent: the housekeeping job removes it like the others.
    const rows: Pick<OutboxMessage, 'consumer' | 'state'>[] = consumers.map((consumer) => ({ consumer, state: 'pending' }));
    if (rows.length === 0) rows.push({ consumer: '', state: 'sent' });
    for (const row of rows)
      await insert(em, OutboxMessage, { ...message, ...row }).catch((error: unknown) => {
        if (!options.key || !isDuplicateKey(error)) throw error;
      });
    if (consumers.length > 0) this.tx.afterCommit(() => this.signal.wake());
  }

  /** Gauge: messages given up, and messages that should have been handled ten minutes ago. Both are 0 in good health. */
  async stuck(): Promise<{ failed: number; overdue: number }> {
    const since = new Date(this.clock.wall().getTime() - OVERDUE_MINUTES * 60_000);
    const [row] = await select<{ failed: number | null; overdue: number | null }>(
      this.db.em,
      `SELECT SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS failed, SUM(CASE WHEN state <> 'failed' THEN 1 ELSE 0 END) AS overdue
       FROM outbox_message WHERE state = 'failed' OR (state IN ('pending', 'claimed') AND availableAt < ? AND createdAt < ?)`,
      [new Date(this.clock.now().getTime() - OVERDUE_MINUTES * 60_000), since],
    );
    return { failed: row?.failed ?? 0, overdue: row?.overdue ?? 0 };
  }
}

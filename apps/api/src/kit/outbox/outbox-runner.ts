import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock, HOUR_MS, MINUTE_MS } from '../clock/index.js';
import { Db, Tx } from '../db/index.js';
import { Consumers } from './consumers.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { OutboxSignal } from './outbox-signal.js';
import type { Topic } from './topics.js';

const BATCH = 20;
const POLL_MS = 1000;
const LEASE_MS = MINUTE_MS;
const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = HOUR_MS;

/** Another runner has the message, because this one's lease ran out. */
class Lost extends Error {}

/** Delivers messages to their consumers. Every process has a runner; a message takes effect once even with several. */
@Injectable()
export class OutboxRunner implements OnModuleDestroy {
  private readonly log = new Logger(OutboxRunner.name);
  private readonly me = randomUUID();
  private timer?: NodeJS.Timeout;
  private working: Promise<unknown> = Promise.resolve();
  private wanted = false;

  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly signal: OutboxSignal,
  ) {}

  /** Starts delivering in the background. */
  start(): void {
    if (this.timer) return;
    this.signal.onWake(() => this.nudge());
    this.timer = setInterval(() => this.nudge(), POLL_MS);
    this.nudge();
  }

  /** Stops after the present batch. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.signal.onWake(() => undefined);
    await this.working;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Delivers everything that is due, and what that causes. Returns the number of messages. */
  async drain(): Promise<number> {
    if (this.tx.em) throw new Error('OutboxRunner.drain cannot run inside a transaction');
    const mine = this.working.then(async () => {
      let handled = 0;
      for (let batch = await this.batch(); batch !== 'empty'; batch = await this.batch()) handled += batch;
      return handled;
    });
    this.working = mine.catch(() => undefined);
    return mine;
  }

  private nudge(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.working = this.working
      .then(async () => {
        this.wanted = false;
        while (this.timer && (await this.batch()) !== 'empty');
      })
      .catch((error: unknown) => this.log.error(error));
  }

  /** Delivers one batch of due messages; none when another runner took them first. */
  private async batch(): Promise<number | 'empty'> {
    const due = await this.due();
    if (due.length === 0) return 'empty';
    const messages = await this.claim(due);
    for (const message of messages) await this.handle(message);
    return messages.length;
  }

  private async due(): Promise<number[]> {
    const consumer = In(this.consumers.names);
    // Two queries, each of which uses the index (state, availableAt); one with OR would read every message ever sent.
    const pending = { state: 'pending' as const, availableAt: LessThanOrEqual(this.clock.now()), consumer };
    const lost = { state: 'claimed' as const, claimedUntil: LessThan(this.clock.wall()), consumer };
    const found: number[] = [];
    for (const where of [lost, pending]) {
      if (found.length === BATCH) break;
      const order = { availableAt: 'ASC', id: 'ASC' } as const;
      const rows = await this.db.em.find(OutboxMessage, { where, select: { id: true }, order, take: BATCH - found.length });
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  }

  private claim(ids: readonly number[]): Promise<OutboxMessage[]> {
    const claimedBy = this.me;
    const claimedUntil = new Date(this.clock.wall().getTime() + LEASE_MS);
    return this.tx.run(async (em) => {
      await em
        .createQueryBuilder()
        .update(OutboxMessage)
        .set({ state: 'claimed', claimedBy, claimedUntil, attempts: () => 'attempts + 1' })
        .where(`id IN (:...ids) AND (state = 'pending' OR (state = 'claimed' AND claimedUntil < :wall))`, { ids, wall: this.clock.wall() })
        .execute();
      return em.find(OutboxMessage, { where: { id: In(ids), state: 'claimed', claimedBy, claimedUntil }, order: { id: 'ASC' } });
    });
  }

  private async handle(message: OutboxMessage): Promise<void> {
    const consumer = this.consumers.named(message.consumer)!;
    const take = () => consumer.call(message.payload, { id: message.id, topic: message.topic as Topic, attempt: message.attempts });
    try {
      if (consumer.mark.effect === 'outside') await take();
      // Marked as sent first: another runner with the same message waits for this row, then finds it done.
      await this.tx.run(async () => {
        await this.settle(message, { state: 'sent', claimedUntil: null, lastError: null });
        if (consumer.mark.effect !== 'outside') await take();
      });
    } catch (error) {
      if (error instanceof Lost) return;
      this.log.warn(`${message.topic} → ${message.consumer}, attempt ${message.attempts}: ${String(error)}`);
      await this.putBack(message, error).catch((fault: unknown) => this.log.error(fault));
    }
  }

  private async putBack(message: OutboxMessage, error: unknown): Promise<void> {
    const lastError = String(error).slice(0, 500);
    const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (message.attempts - 1)) * (0.5 + Math.random());
    const change =
      message.attempts >= MOST_ATTEMPTS
        ? { state: 'failed' as const, claimedUntil: null, lastError }
        : { state: 'pending' as const, claimedUntil: null, lastError, availableAt: new Date(this.clock.now().getTime() + pause) };
    await this.tx
      .run(() => this.settle(message, change))
      .catch((fault: unknown) => {
        if (!(fault instanceof Lost)) throw fault;
      });
  }

  private async settle(
    { id, attempts }: OutboxMessage,
    change: Partial<Pick<OutboxMessage, 'state' | 'claimedUntil' | 'lastError' | 'availableAt'>>,
  ): Promise<void> {
    const mine = { id, state: 'claimed' as const, claimedBy: this.me, attempts };
    const { affected } = await this.db.em.update(OutboxMessage, mine, change);
    if (affected !== 1) throw new Lost();
  }
}

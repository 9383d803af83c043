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

/** Somebody else has the message: its lease ran out while we held it. */
class Lost extends Error {}

/** Hands messages to their consumers. One runs in every process; two never give one message its effect twice. */
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

  /** Works in the background from now on. */
  start(): void {
    if (this.timer) return;
    this.signal.onWake(() => this.nudge());
    this.timer = setInterval(() => this.nudge(), POLL_MS);
    this.nudge();
  }

  /** Stops after the batch at hand. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.signal.onWake(() => undefined);
    await this.working;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Handles everything that is due, also what comes up meanwhile. Answers the number of messages handled. */
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

  /** Handles some of what is due: none of it when another runner was faster. */
  private async batch(): Promise<number | 'empty'> {
    const due = await this.due();
    if (due.length === 0) return 'empty';
    const messages = await this.claim(due);
    for (const message of messages) await this.handle(message);
    return messages.length;
  }

  private async due(): Promise<number[]> {
    const consumer = In(this.consumers.names);
    // Two questions that each follow the key (state, availableAt): one with OR walks through all that was ever sent.
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
      // Marked first: another runner that got hold of the message waits here and then finds it gone.
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

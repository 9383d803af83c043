import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { AppError } from '../errors/index.js';
import { isBusy, isConflict, isDuplicateKey } from './faults.js';
import type { Engine } from './settings.js';

interface Open {
  readonly em: EntityManager;
  readonly callbacks: (() => void)[];
  /** Why it cannot be committed any more. */
  doom?: { readonly error: unknown };
  ended?: true;
}

const LONGEST_PAUSE_MS = 500;

/** Transactions. Every write of the product is made inside `run`. */
@Injectable()
export class Tx {
  private readonly log = new Logger(Tx.name);
  private readonly open = new AsyncLocalStorage<Open>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: DataSource,
    private readonly engine: Engine,
    /** Runs of one transaction before the caller is asked to try again. */
    private readonly attempts = 10,
  ) {}

  /** Manager of the transaction that this code runs in. */
  get em(): EntityManager | undefined {
    return this.here()?.em;
  }

  /**
   * Runs `fn` in one transaction: all of it or nothing. SQLite lets one in at a time; MariaDB runs the whole of `fn` again after
   * a dead-lock, so `fn` touches nothing but the database and never waits for the network. Inside an open transaction it joins;
   * when a joined run throws, the whole transaction is lost even if the caller catches, because its half cannot be taken back.
   * @throws AppError BUSY_TRY_AGAIN when conflicts do not end or the database is away.
   */
  async run<T>(fn: (em: EntityManager) => Promise<T>): Promise<T> {
    const around = this.here();
    if (around) return this.join(around, fn);
    try {
      return this.engine === 'sqlite' ? await this.queued(() => this.retried(fn)) : await this.retried(fn);
    } catch (error) {
      throw isBusy(error) ? Object.assign(new AppError('BUSY_TRY_AGAIN'), { cause: error }) : error;
    }
  }

  /** Calls `fn` once the surrounding transaction is committed, or at once when there is none. A throw is logged, not answered. */
  afterCommit(fn: () => void): void {
    const around = this.here();
    if (around) around.callbacks.push(fn);
    else fn();
  }

  /** Runs `fn` as if no transaction were open: for background work that is started from inside one. */
  outside<T>(fn: () => T): T {
    return this.open.exit(fn);
  }

  // Work that outlives its transaction (a timer, a forgotten await) still carries the store; it must not reach a later transaction.
  private here(): Open | undefined {
    const around = this.open.getStore();
    return around?.ended ? undefined : around;
  }

  private async join<T>(around: Open, fn: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await fn(around.em);
    } catch (error) {
      around.doom ??= { error };
      throw error;
    }
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async retried<T>(fn: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(fn);
      } catch (error) {
        if (!isConflict(error) || attempt >= this.attempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, 5 * 2 ** attempt)));
      }
    }
  }

  private async once<T>(fn: (em: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const mine: Open = { em: runner.manager, callbacks: [] };
    const unwatch = watch(runner, mine);
    try {
      await runner.startTransaction();
      const result = await this.open.run(mine, () => fn(runner.manager));
      if (mine.doom) throw mine.doom.error;
      await runner.commitTransaction();
      mine.ended = true;
      this.open.exit(() => this.call(mine.callbacks));
      return result;
    } catch (error) {
      mine.ended = true;
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw mine.doom?.error ?? error;
    } finally {
      unwatch();
      await runner.release();
    }
  }

  private call(callbacks: readonly (() => void)[]): void {
    for (const callback of callbacks) {
      try {
        callback();
      } catch (error) {
        this.log.error(error);
      }
    }
  }
}

/**
 * A failed statement other than a duplicate key dooms the transaction: after a dead-lock the server has already rolled back, and
 * code that caught the error would go on writing outside of any transaction.
 */
function watch(runner: QueryRunner, mine: Open): () => void {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const watched = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await query(...args);
    } catch (error) {
      if (!isDuplicateKey(error)) mine.doom ??= { error };
      throw error;
    }
  };
  Object.assign(runner, { query: watched });
  return () => delete (runner as { query?: unknown }).query;
}

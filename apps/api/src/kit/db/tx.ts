import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { AppError } from '../errors/index.js';
import { isBusy, isConflict, isDuplicateKey } from './faults.js';
import type { Engine } from './settings.js';

interface Open {
  readonly em: EntityManager;
  readonly callbacks: (() => void)[];
  /** Why the transaction cannot be committed any more. */
  doom?: { readonly error: unknown };
  ended?: true;
}

const LONGEST_PAUSE_MS = 500;

/** Transactions; every write happens inside `run`. */
@Injectable()
export class Tx {
  private readonly log = new Logger(Tx.name);
  private readonly open = new AsyncLocalStorage<Open>();
  private last: Promise<unknown> = Promise.resolve();
  private begin: (em: EntityManager) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly writer: DataSource,
    private readonly engine: Engine,
    /** How often one transaction is run before BUSY_TRY_AGAIN. */
    private readonly attempts = 10,
  ) {}

  /** Manager of the open transaction, if there is one. */
  get em(): EntityManager | undefined {
    return this.here()?.em;
  }

  /**
   * Runs `fn` in one transaction, all or nothing. SQLite runs one at a time; MariaDB runs `fn` again from its start after a dead-lock, so
   * `fn` must only touch the database and not wait for the network. Inside an open transaction `fn` joins it; when a joined `fn` throws,
   * the whole transaction is rolled back even if the caller catches the error, because half of it cannot be undone.
   * @throws AppError BUSY_TRY_AGAIN when conflicts do not end or the database cannot be reached
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

  /** Sets what each transaction does first; when it throws, nothing else is done. */
  onBegin(begin: (em: EntityManager) => Promise<void>): void {
    this.begin = begin;
  }

  /** Calls `fn` after the open transaction has been committed, or at once when there is none. Errors of `fn` are logged, not thrown. */
  afterCommit(fn: () => void): void {
    const around = this.here();
    if (around) around.callbacks.push(fn);
    else fn();
  }

  /** Runs `fn` as if no transaction were open, for background work that is started inside one. */
  outside<T>(fn: () => T): T {
    return this.open.exit(fn);
  }

  // Work that outlives its transaction (a timer, a promise that nobody awaits) still sees its store, and must not use an ended transaction.
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
      const result = await this.open.run(mine, async () => {
        await this.begin(runner.manager);
        return fn(runner.manager);
      });
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
 * A failed statement, other than a duplicate key, makes the transaction impossible to commit: after a dead-lock the server has rolled back
 * already, and code that caught the error would write outside any transaction.
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

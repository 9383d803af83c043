import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, HOUR_MS } from '../clock/index.js';
import { Db, insert, isDuplicateKey, removeAll, Tx } from '../db/index.js';
import { AppError } from '../errors/index.js';
import { DueJob } from '../jobs/index.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** An answer as it is sent: HTTP status and JSON. */
export interface StoredAnswer<T> {
  readonly status: number;
  readonly body: T;
}

const KEPT_HOURS = 48;
const LONGEST_KEY = 64;
const MOST_LOOKS = 5;

class Taken extends Error {}

/** Gives the same caller with the same key the same answer 幂等, for calls that create or spend: a phone repeats them after a lost answer. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `fn` once for this key of this account and operation; its transactions join the one that stores the answer. Calls with the same
   * key at the same time, or within 48 hours, get the same answer. When `fn` throws, nothing is stored.
   * @param key 1 to 64 characters
   * @param requestHash hash of the input, at most 64 characters
   * @throws AppError IDEMPOTENCY_KEY_REUSED when the key was used with other input
   */
  async once<T>(
    key: string,
    accountId: number,
    operationId: string,
    requestHash: string,
    fn: () => Promise<StoredAnswer<T>>,
  ): Promise<StoredAnswer<T>> {
    if (this.tx.em) throw new Error('Idempotency.once begins the transaction itself');
    if (key.length < 1 || key.length > LONGEST_KEY)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'Idempotency-Key', message: `1–${LONGEST_KEY}` }] });
    const call = { accountId, operationId, key };
    // The call that took the key may fail; then this one runs.
    for (let look = 1; look <= MOST_LOOKS; look++) {
      const kept = await this.db.em.findOneBy(IdempotencyKey, call);
      if (kept && kept.requestHash !== requestHash) throw new AppError('IDEMPOTENCY_KEY_REUSED');
      if (kept?.status) return { status: kept.status, body: kept.answer as T };
      try {
        return await this.work({ ...call, requestHash }, fn);
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
      }
    }
    throw new AppError('BUSY_TRY_AGAIN');
  }

  @DueJob('purge idempotency keys', { everySeconds: 3600 })
  async purge(): Promise<number> {
    const until = new Date(this.clock.wall().getTime() - KEPT_HOURS * HOUR_MS);
    return removeAll(this.db, this.tx, IdempotencyKey, { createdAt: LessThan(until) });
  }

  private work<T>(
    row: Pick<IdempotencyKey, 'accountId' | 'operationId' | 'key' | 'requestHash'>,
    fn: () => Promise<StoredAnswer<T>>,
  ): Promise<StoredAnswer<T>> {
    return this.tx.run(async (em) => {
      // Inserted first: a second call with the same key waits at the unique key until this transaction ends.
      const id = await insert(em, IdempotencyKey, { ...row, createdAt: this.clock.wall() }).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new Taken() : error;
      });
      const answer = await fn();
      await em.update(IdempotencyKey, { id }, { status: answer.status, answer: answer.body as object });
      return answer;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, DAY_MS } from '../clock/index.js';
import { Db, removeAll, Tx } from '../db/index.js';
import { DueJob } from '../jobs/due-job.js';
import { OutboxMessage } from './outbox-message.entity.js';

const KEPT_DAYS = 30;

/** Keeps the outbox table small. */
@Injectable()
export class OutboxHousekeeping {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Deletes sent messages after thirty days of real time; their keys may then be used again. */
  @DueJob('purge sent messages', { everySeconds: 3600 })
  async purge(): Promise<number> {
    const createdAt = LessThan(new Date(this.clock.wall().getTime() - KEPT_DAYS * DAY_MS));
    return removeAll(this.db, this.tx, OutboxMessage, { state: 'sent', createdAt });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { DueJob } from '../jobs/due-job.js';
import { Outbox } from './outbox.js';

/** Logs when messages are not delivered. */
@Injectable()
export class OutboxWatch {
  private readonly log = new Logger(OutboxWatch.name);

  constructor(private readonly outbox: Outbox) {}

  /** Runs once at start: messages that this process writes later always have a consumer in it. */
  async nameOrphans(): Promise<void> {
    for (const { consumer, messages } of await this.outbox.orphans())
      this.log.warn(`${messages} messages wait for ${consumer}, which this release does not have`);
  }

  @DueJob('look for stuck messages', { everySeconds: 600 })
  async look(): Promise<number> {
    const { failed, overdue } = await this.outbox.stuck();
    if (failed + overdue > 0) this.log.warn(`${overdue} messages have been waiting for more than ten minutes, ${failed} were given up`);
    return 0;
  }
}

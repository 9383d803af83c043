import { Injectable } from '@nestjs/common';
import { Audit } from '../../kit/audit/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';

/** Messages of the system that were given up: the platform administrator sees why, and has them tried again. */
@Injectable()
export class StuckMessages {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async list({ query: { page, pageSize } }: Call<'listStuckMessages'>): Promise<Answer<'listStuckMessages'>> {
    const [rows, total] = await this.outbox.listGivenUp({ skip: (page - 1) * pageSize, take: pageSize });
    const items = rows.map(({ id, topic, consumer, attempts, lastError, createdAt }) => ({
      id,
      topic,
      consumer,
      attempts,
      lastError,
      createdAt: createdAt.toISOString(),
    }));
    return { items, total, page, pageSize };
  }

  /** @throws NOT_FOUND, CONSUMER_MISSING */
  async resend({ actor, params: { messageId } }: Call<'resendStuckMessage'>): Promise<Answer<'resendStuckMessage'>> {
    return this.tx.run(async () => {
      const message = await this.outbox.resend(messageId);
      if (message === null) throw new AppError('NOT_FOUND', { what: 'outboxMessage' });
      if (message === 'unknown') throw new AppError('CONSUMER_MISSING');
      const { topic, consumer } = message;
      await this.audit.write({
        actor,
        action: 'outboxMessage.resend',
        subject: 'outboxMessage',
        subjectId: messageId,
        data: { topic, consumer },
      });
      return { done: true };
    });
  }
}

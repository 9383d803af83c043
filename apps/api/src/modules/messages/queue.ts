import { Injectable } from '@nestjs/common';
import { holdsRole, type Actor } from '../../kit/access/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import type { QueueEntry, QueueSource } from '../../kit/queue/index.js';

/** Queue entry for administrators: outbox messages that were given up. */
@Injectable()
export class MessageQueue implements QueueSource {
  constructor(private readonly outbox: Outbox) {}

  async waiting(actor: Actor): Promise<QueueEntry[]> {
    if (!holdsRole(actor, 'platform')) return [];
    return [{ kind: 'stuckMessages', ...(await this.outbox.givenUp()), link: '/stuck-messages' }];
  }
}

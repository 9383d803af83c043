import { OutboxMessage } from '../../src/kit/outbox/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import type { TestApp } from '../support/index.js';

/** Id of a message of the system that was given up. */
export function givenStuckMessage(app: TestApp, change: Partial<OutboxMessage> = {}): Promise<number> {
  const at = new Date('2026-03-04T01:00:00.000Z');
  return app.get(Tx).run((em) =>
    insert(em, OutboxMessage, {
      topic: 'volunteers.joined',
      consumer: 'WelcomeVolunteer.welcome',
      payload: { volunteerId: 1 },
      dedupeKey: null,
      state: 'failed',
      attempts: 10,
      availableAt: at,
      lastError: 'connect ECONNREFUSED',
      createdAt: at,
      ...change,
    }),
  );
}

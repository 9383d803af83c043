/** Never run: compiling it is the test. Each line after @ts-expect-error must not compile. */
import { OnOutbox, type Delivery } from './on-outbox.js';
import type { Outbox } from './outbox.js';
import type { Topics } from './topics.js';

declare module './topics.js' {
  interface Topics {
    'test.typed': { readonly n: number; readonly words?: string };
    'test.other': { readonly text: string };
  }
}

declare const outbox: Outbox;

export async function add(): Promise<void> {
  await outbox.add('test.typed', { n: 1 });
  await outbox.add('project.return', { id: 1, from: 'inReview', to: 'returned', actorAccountId: 1, reason: '' });
  // @ts-expect-error there is no such topic
  await outbox.add('test.typo', { n: 1 });
  // @ts-expect-error the life-cycle has no such action
  await outbox.add('project.fly', { id: 1, from: 'inReview', to: 'returned', actorAccountId: 1, reason: '' });
  // @ts-expect-error the payload is that of another topic
  await outbox.add('test.typed', { text: '' });
  // @ts-expect-error the action leads to another state
  await outbox.add('project.return', { id: 1, from: 'inReview', to: 'published', actorAccountId: 1, reason: '' });
}

export class Fits {
  @OnOutbox('test.typed')
  async asDeclared({ n }: Topics['test.typed'], delivery: Delivery<'test.typed'>): Promise<void> {
    n.toFixed(delivery.id);
  }

  @OnOutbox(['order.cancel', 'order.expire'])
  async needsLess({ id }: { readonly id: number }): Promise<void> {
    id.toFixed();
  }
}

export class DoesNotFit {
  // @ts-expect-error there is no such topic
  @OnOutbox('test.typo')
  async typo(): Promise<void> {}

  // @ts-expect-error the payload is that of another topic
  @OnOutbox('test.typed')
  async payload({ text }: Topics['test.other']): Promise<void> {
    text.trim();
  }

  // @ts-expect-error the second topic has another payload
  @OnOutbox(['test.typed', 'test.other'])
  async two({ n }: Topics['test.typed']): Promise<void> {
    n.toFixed();
  }

  // @ts-expect-error the delivery may be of another topic
  @OnOutbox(['test.typed', 'test.other'])
  async delivery(_: unknown, { topic }: Delivery<'test.typed'>): Promise<void> {
    topic.trim();
  }

  // @ts-expect-error the effect would not be waited for
  @OnOutbox('test.typed')
  notAwaited(): void {}
}

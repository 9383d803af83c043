import { SetMetadata } from '@nestjs/common';
import type { Topic, Topics } from './topics.js';

/** A message as its consumer gets it. */
export interface Delivery<T extends Topic = Topic> {
  /** The same at every attempt. */
  readonly id: number;
  readonly topic: T;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

export interface ConsumerOptions {
  /**
   * `database` (default): the method runs in the transaction that marks the message as sent, so its effect happens exactly once. `outside`:
   * the method calls another system without a transaction, so its effect happens at least once.
   */
  readonly effect?: 'database' | 'outside';
}

export interface ConsumerMark extends ConsumerOptions {
  readonly topics: readonly Topic[];
}

export const ON_OUTBOX = 'zhiyuanhong:on-outbox';

/**
 * Marks a provider method `(payload, delivery) => Promise<void>` as consumer of these topics. When it throws, the message is delivered
 * again later; after ten attempts it stays `failed`. The method's name `Class.method` is stored with the message.
 */
export const OnOutbox = <T extends Topic>(
  topics: T | readonly T[],
  options: ConsumerOptions = {},
): (<F extends (payload: Topics[T], delivery: Delivery<T>) => Promise<void>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<F>,
) => void) => SetMetadata<string, ConsumerMark>(ON_OUTBOX, { topics: typeof topics === 'string' ? [topics] : topics, ...options });

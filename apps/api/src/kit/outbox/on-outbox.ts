import { SetMetadata } from '@nestjs/common';
import type { Topic, Topics } from './topics.js';

/** A message as its consumer gets it. */
export interface Delivery<T extends Topic = Topic> {
  /** Same at every attempt. */
  readonly id: number;
  readonly topic: T;
  /** 1 at the first attempt. */
  readonly attempt: number;
}

export interface ConsumerOptions {
  /**
   * What the method touches. `database` (the default): it runs in the transaction that marks the message as sent, so its effect
   * happens exactly once. `outside`: it calls another system, without a transaction, at least once.
   */
  readonly effect?: 'database' | 'outside';
}

export interface ConsumerMark extends ConsumerOptions {
  readonly topics: readonly Topic[];
}

export const ON_OUTBOX = 'zhiyuanhong:on-outbox';

/**
 * A provider method `(payload, delivery) => Promise<void>` that takes messages of these topics. When it throws the message comes
 * again later; after ten attempts it stays `failed`. Its name `Class.method` is stored with the message.
 */
export const OnOutbox = <T extends Topic>(
  topics: T | readonly T[],
  options: ConsumerOptions = {},
): (<F extends (payload: Topics[T], delivery: Delivery<T>) => Promise<void>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<F>,
) => void) => SetMetadata<string, ConsumerMark>(ON_OUTBOX, { topics: typeof topics === 'string' ? [topics] : topics, ...options });

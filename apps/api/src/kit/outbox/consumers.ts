import { Injectable } from '@nestjs/common';
import { MarkedMethods, type MarkedMethod } from '../discover/index.js';
import { ON_OUTBOX, type ConsumerMark, type Delivery } from './on-outbox.js';
import type { Topic } from './topics.js';

export type Consumer = MarkedMethod<ConsumerMark, (payload: unknown, delivery: Delivery) => Promise<void>>;

/** The outbox consumers of this process, collected at first use. */
@Injectable()
export class Consumers {
  private found?: Map<string, Consumer>;

  constructor(private readonly methods: MarkedMethods) {}

  of(topic: Topic): string[] {
    return [...this.all.values()].filter((c) => c.mark.topics.includes(topic)).map((c) => c.name);
  }

  named(name: string): Consumer | undefined {
    return this.all.get(name);
  }

  get names(): string[] {
    return [...this.all.keys()];
  }

  private get all(): Map<string, Consumer> {
    return (this.found ??= new Map(this.methods.find<ConsumerMark, Consumer['call']>(ON_OUTBOX).map((c) => [c.name, c])));
  }
}

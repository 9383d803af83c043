import { Entity } from 'typeorm';
import { At, Indexed, Int, Json, Pk, Str, UniqueKey } from '../db/index.js';

export type OutboxState = 'pending' | 'claimed' | 'sent' | 'failed';

/** One message 消息 for one consumer. A topic with two consumers makes two rows, so that neither delays the other. */
@Entity('outbox_message')
@UniqueKey('topic', 'consumer', 'dedupeKey')
@Indexed('state', 'availableAt')
@Indexed('state', 'createdAt')
export class OutboxMessage {
  @Pk() id!: number;
  /** One of `Topic` when it was written; other releases may know other topics. */
  @Str(80) topic!: string;
  /** `Class.method` of the consumer; empty for none. */
  @Str(80) consumer!: string;
  @Json() payload!: unknown;
  /** Messages with the same topic and key are stored once. */
  @Str(120, { nullable: true }) dedupeKey!: string | null;
  @Str(10) state!: OutboxState;
  /** Number of attempts. */
  @Int() attempts!: number;
  /** Domain time from which it may be delivered. */
  @At() availableAt!: Date;
  /** The runner that is delivering it, and until when (real time) it may: after that another runner takes it. */
  @Str(40, { nullable: true }) claimedBy!: string | null;
  @At({ nullable: true }) claimedUntil!: Date | null;
  @Str(500, { nullable: true }) lastError!: string | null;
  /** Real time. */
  @At() createdAt!: Date;
}

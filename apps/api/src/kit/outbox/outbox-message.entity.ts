import { Entity } from 'typeorm';
import { At, Indexed, Int, Json, Pk, Str, UniqueKey } from '../db/index.js';

export type OutboxState = 'pending' | 'claimed' | 'sent' | 'failed';

/** One message 消息 to one consumer. A topic with two consumers gets two rows, so that neither can hold up the other. */
@Entity('outbox_message')
@UniqueKey('topic', 'consumer', 'dedupeKey')
@Indexed('state', 'availableAt')
@Indexed('state', 'createdAt')
export class OutboxMessage {
  @Pk() id!: number;
  /** One of `Topic` when it was written; another release may know others. */
  @Str(80) topic!: string;
  /** `Class.method` that takes it; empty when nobody does. */
  @Str(80) consumer!: string;
  @Json() payload!: unknown;
  /** Same topic and key, same message: added once. */
  @Str(120, { nullable: true }) dedupeKey!: string | null;
  @Str(10) state!: OutboxState;
  /** Times it was claimed. */
  @Int() attempts!: number;
  /** Domain time from which it may be handled. */
  @At() availableAt!: Date;
  /** Runner that holds it, and until when (wall time): a runner that died loses it. */
  @Str(40, { nullable: true }) claimedBy!: string | null;
  @At({ nullable: true }) claimedUntil!: Date | null;
  @Str(500, { nullable: true }) lastError!: string | null;
  /** Wall time. */
  @At() createdAt!: Date;
}

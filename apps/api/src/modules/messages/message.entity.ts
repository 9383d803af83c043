import type { MessageKind } from '@zhiyuanhong/contracts';
import { Entity } from 'typeorm';
import { At, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A message 消息 in the app for one account. */
@Entity('message')
@UniqueKey('accountId', 'dedupeKey')
@Indexed('accountId', 'readAt')
export class Message {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(40) kind!: MessageKind;
  @Str(80) title!: string;
  @LongText() text!: string;
  /** Mini-program page to open. */
  @Str(200, { nullable: true }) link!: string | null;
  /** An account gets a message with the same key once. */
  @Str(120) dedupeKey!: string;
  @At() at!: Date;
  @At({ nullable: true }) readAt!: Date | null;
}

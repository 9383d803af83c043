import { Entity } from 'typeorm';
import { At, Indexed, Int, Json, Pk, Str, UniqueKey } from '../db/index.js';

/** An idempotency key of a call, with the answer that it got. */
@Entity('idempotency_key')
@UniqueKey('accountId', 'operationId', 'key')
@Indexed('createdAt')
export class IdempotencyKey {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(80) operationId!: string;
  @Str(64) key!: string;
  @Str(64) requestHash!: string;
  /** Null only inside the transaction that makes the answer. */
  @Int({ nullable: true }) status!: number | null;
  @Json({ nullable: true }) answer!: unknown;
  /** Real time. */
  @At() createdAt!: Date;
}

import { Entity } from 'typeorm';
import { At, Indexed, Int, Json, Pk, Str, UniqueKey } from '../db/index.js';

/** A key that a client sent with a call, and what was answered. */
@Entity('idempotency_key')
@UniqueKey('accountId', 'operationId', 'key')
@Indexed('createdAt')
export class IdempotencyKey {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(80) operationId!: string;
  @Str(64) key!: string;
  @Str(64) requestHash!: string;
  /** Null only inside the transaction that is still working on the answer. */
  @Int({ nullable: true }) status!: number | null;
  @Json({ nullable: true }) answer!: unknown;
  /** Wall time. */
  @At() createdAt!: Date;
}

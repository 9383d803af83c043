import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/** One login and all tokens that came from it: a family 令牌家族. Times are wall time. */
@Entity('session')
@UniqueKey('family')
@Indexed('accountId')
@Indexed('expiresAt')
export class Session {
  @Pk() id!: number;
  /** Random UUID; the `sid` of access tokens and the first half of refresh tokens. */
  @Str(36) family!: string;
  @Int() accountId!: number;
  /** Hash of the only refresh token that is good. */
  @Str(64) refreshHash!: string;
  @At() rotatedAt!: Date;
  @At() expiresAt!: Date;
  @At({ nullable: true }) endedAt!: Date | null;
}

import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/** A login and all tokens that descend from it, a token family 令牌家族. Real time. */
@Entity('session')
@UniqueKey('family')
@Indexed('accountId')
@Indexed('expiresAt')
export class Session {
  @Pk() id!: number;
  /** Random UUID; `sid` of its access tokens and first half of its refresh tokens. */
  @Str(36) family!: string;
  @Int() accountId!: number;
  /** Hash of the only valid refresh token. */
  @Str(64) refreshHash!: string;
  /** Grows when what the account may do has changed; access tokens hold for one version. */
  @Int({ default: 1 }) version!: number;
  @At() rotatedAt!: Date;
  @At() expiresAt!: Date;
  @At({ nullable: true }) endedAt!: Date | null;
}

import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/**
 * Wrong passwords for a login name. Kept by the name and not by the account, so that a name nobody has is answered
 * and locked exactly like one that somebody has. Wall time.
 */
@Entity('login_attempt')
@UniqueKey('loginHash')
@Indexed('lastAt')
export class LoginAttempt {
  @Pk() id!: number;
  @Str(64) loginHash!: string;
  /** Wrong ones since the last right one or the last lock, 0 to 4. */
  @Int() failed!: number;
  @At({ nullable: true }) lockedUntil!: Date | null;
  @At() lastAt!: Date;
}

/** The last one-time code 验证码 sent to a phone. Wall time. */
@Entity('phone_code')
@UniqueKey('phoneHash')
@Indexed('expiresAt')
export class PhoneCode {
  @Pk() id!: number;
  @Str(64) phoneHash!: string;
  /** Keyed hash of phone and code; empty once used. */
  @Str(64) codeHash!: string;
  @Int() attempts!: number;
  @At() sentAt!: Date;
  @At() expiresAt!: Date;
  /** Codes sent since `countedFrom`: few enough that guessing them all day leads nowhere. */
  @Int({ default: 0 }) sentToday!: number;
  @At({ nullable: true }) countedFrom!: Date | null;
}

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

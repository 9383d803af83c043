import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/**
 * Wrong passwords for a login name, in real time. Stored by name and not by account, so that a name without an account is answered and
 * locked like any other.
 */
@Entity('login_attempt')
@UniqueKey('loginHash')
@Indexed('lastAt')
export class LoginAttempt {
  @Pk() id!: number;
  @Str(64) loginHash!: string;
  /** Wrong passwords since the last right one or the last lock, 0 to 4. */
  @Int() failed!: number;
  @At({ nullable: true }) lockedUntil!: Date | null;
  @At() lastAt!: Date;
}

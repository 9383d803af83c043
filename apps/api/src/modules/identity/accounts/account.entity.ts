import { loginLength, staffNameLength } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/** An account 账号: of a person who uses the phone, or of staff with login name and password. */
@Entity('account')
@UniqueKey('phoneHash')
@UniqueKey('wechatOpenid')
@UniqueKey('login')
@UniqueKey('demoKey')
@Indexed('contactHash')
export class Account {
  @Pk() id!: number;
  @Str(10) kind!: 'person' | 'staff';
  @Str(staffNameLength.max) displayName!: string;
  /** Encrypted for `account.phone`. For staff it is only a contact. */
  @Str(120, { nullable: true }) phoneSealed!: string | null;
  /** Keyed hash of the phone that logs in to this account; null for staff, who use a password. */
  @Str(64, { nullable: true }) phoneHash!: string | null;
  /** Keyed hash of the phone of a staff account, as `phoneHash` has it, by which its person is known under other accounts. */
  @Str(64, { nullable: true }) contactHash!: string | null;
  @Str(64, { nullable: true }) wechatOpenid!: string | null;
  /** In lower case. */
  @Str(loginLength.max, { nullable: true }) login!: string | null;
  /** Argon2id in PHC format. */
  @Str(200, { nullable: true }) passwordHash!: string | null;
  @Bool({ default: false }) mustChangePassword!: boolean;
  @Bool({ default: false }) disabled!: boolean;
  @At({ nullable: true }) lastLoginAt!: Date | null;
  /** Key of a demo account for `loginAsDemo`. */
  @Str(40, { nullable: true }) demoKey!: string | null;
  @At() createdAt!: Date;
}

/** A role given to an account within a scope 角色授权. */
@Entity('account_grant')
@UniqueKey('accountId', 'role', 'scopeKind', 'scopeCode', 'scopeId')
@Indexed('scopeKind', 'scopeId')
export class AccountGrant {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(12) role!: 'organiser' | 'partner' | 'operator' | 'coordinator' | 'reviewer' | 'platform';
  @Str(12) scopeKind!: 'all' | 'region' | 'organisation' | 'partner';
  /** Region code; empty for other scopes. */
  @Str(12) scopeCode!: string;
  /** Id of the organisation or partner; 0 for other scopes. */
  @Int() scopeId!: number;
}

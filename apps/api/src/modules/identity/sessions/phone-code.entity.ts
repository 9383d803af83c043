import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../../kit/db/index.js';

/** The last one-time code 验证码 sent to a phone. Real time. */
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
  /** Codes sent since `countedFrom`; limited, so that guessing all day is hopeless. */
  @Int({ default: 0 }) sentToday!: number;
  @At({ nullable: true }) countedFrom!: Date | null;
}

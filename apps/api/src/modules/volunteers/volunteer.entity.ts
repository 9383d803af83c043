import { choiceCodeLength, documentVersionLength } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, Json, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { Availability, Party, RealName, Sex } from './core/profile.js';

/** A volunteer 志愿者 with the profile of 67号 第五条. */
@Entity('volunteer')
@UniqueKey('accountId')
@UniqueKey('idNumberHash')
@Indexed('regionCode')
@Indexed('name')
@Indexed('contactPhoneHash')
@Indexed('guardianPhoneHash')
export class Volunteer {
  @Pk() id!: number;
  @Int() accountId!: number;
  @Str(60) name!: string;
  @Str(6) sex!: Sex;
  @Str(10) birthDate!: string;
  /** Encrypted for `volunteer.idNumber`. */
  @Str(120) idNumberSealed!: string;
  @Str(64) idNumberHash!: string;
  /** Encrypted for `volunteer.phone`: given at joining by somebody whose account has no proven phone. */
  @Str(120, { nullable: true }) contactPhoneSealed!: string | null;
  /** Keyed hash of this phone, as `account.phoneHash` has it. */
  @Str(64, { nullable: true }) contactPhoneHash!: string | null;
  @Str(12) regionCode!: string;
  @Json() categories!: string[];
  @Json() languages!: string[];
  @Str(20) party!: Party;
  @Json() availability!: Availability[];
  @Str(12) realName!: RealName;
  @Bool() leaderboardConsent!: boolean;
  @Str(documentVersionLength) codeOfConductVersion!: string;
  @Str(documentVersionLength) privacyVersion!: string;
  /** When code of conduct and privacy policy were accepted; null for imported volunteers, until they agree. */
  @At({ nullable: true }) consentedAt!: Date | null;
  /** Encrypted for `volunteer.guardian`: name and phone of the guardian 监护人 as JSON. */
  @Str(400, { nullable: true }) guardianSealed!: string | null;
  /** Keyed hash of the guardian's phone, as `account.phoneHash` has it. */
  @Str(64, { nullable: true }) guardianPhoneHash!: string | null;
  @At() joinedAt!: Date;
}

/** One skill of a volunteer, by its code. */
@Entity('volunteer_skill')
@UniqueKey('volunteerId', 'skill')
@Indexed('skill')
export class VolunteerSkill {
  @Pk() id!: number;
  @Int() volunteerId!: number;
  @Str(choiceCodeLength) skill!: string;
}

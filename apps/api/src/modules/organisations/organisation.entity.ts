import { organisationNameLength, personNameLength } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A volunteer organisation 志愿服务团体; they form a tree 总队 → 服务队 → 小分队. */
@Entity('organisation')
@UniqueKey('name')
@Indexed('regionCode')
@Indexed('parentId')
export class Organisation {
  @Pk() id!: number;
  @Str(organisationNameLength.max) name!: string;
  @Str(12) kind!: 'headquarters' | 'team' | 'squad';
  @Int({ nullable: true }) parentId!: number | null;
  @Str(12) regionCode!: string;
  @Str(personNameLength.max) contactName!: string;
  /** Encrypted for `organisation.contactPhone`. */
  @Str(120) contactPhoneSealed!: string;
  @LongText() summary!: string;
  @Bool({ default: false }) disabled!: boolean;
  /** Raised with each change of place in the tree, so that two moves at once cannot make a cycle. */
  @Int({ default: 0 }) moves!: number;
  /**
   * Figures that other modules keep through `OrganisationFigures`: published projects, minutes served, sum of stars and number of ratings.
   */
  @Int({ default: 0 }) projects!: number;
  @Int({ default: 0 }) servedMinutes!: number;
  @Int({ default: 0 }) ratingStars!: number;
  @Int({ default: 0 }) ratings!: number;
  @At() createdAt!: Date;
}

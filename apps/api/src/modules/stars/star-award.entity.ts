import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A star 星级 that a volunteer reached: under public notice 公示, then conferred. A conferred star is kept. */
@Entity('star_award')
@UniqueKey('volunteerId', 'star')
@Indexed('state', 'noticeUntil')
export class StarAward {
  @Pk() id!: number;
  @Int() volunteerId!: number;
  /** 1 to 5. */
  @Int() star!: number;
  @Str(12) state!: 'notice' | 'conferred';
  @At() reachedAt!: Date;
  /** End of the public notice; null when the district confers automatically. */
  @At({ nullable: true }) noticeUntil!: Date | null;
  @At({ nullable: true }) conferredAt!: Date | null;
  /** Version of the ladder by which it was reached. */
  @Int() ladderVersion!: number;
}

import { Entity } from 'typeorm';
import { At, Indexed, Int } from '../../kit/db/index.js';

/** What a volunteer has gathered: a projection of ledger and stars, which alone change it. */
@Entity('volunteer_standing')
@Indexed('star')
export class VolunteerStanding {
  @Int({ primary: true }) volunteerId!: number;
  /** Counted service time, whole minutes. */
  @Int() minutes!: number;
  /** Points 积分 to spend. */
  @Int() points!: number;
  /** Conferred star 星级, 0 to 5. */
  @Int() star!: number;
  @At() updatedAt!: Date;
}

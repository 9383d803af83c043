import { Entity } from 'typeorm';
import { At, Indexed, Int } from '../../kit/db/index.js';

/** Sums of a volunteer, which only ledger and stars change. */
@Entity('volunteer_standing')
@Indexed('star')
export class VolunteerStanding {
  @Int({ primary: true }) volunteerId!: number;
  /** Confirmed minutes. */
  @Int() minutes!: number;
  /** Points 积分 that can be spent. */
  @Int() points!: number;
  /** Conferred star 星级, 0 to 5. */
  @Int() star!: number;
  @At() updatedAt!: Date;
}

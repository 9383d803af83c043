import { Entity } from 'typeorm';
import { Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A volunteer's confirmed minutes on one leaderboard; only scores above 0 are ranked. */
@Entity('board_score')
@UniqueKey('board', 'volunteerId')
@Indexed('board', 'minutes', 'volunteerId')
@Indexed('volunteerId')
export class BoardScore {
  @Pk() id!: number;
  @Str(32) board!: string;
  @Int() volunteerId!: number;
  @Int() minutes!: number;
}

/** Number of scores of a board in each whole hour, so that a rank needs a sum of buckets and not a count of everybody. */
@Entity('board_bucket')
@UniqueKey('board', 'hour')
export class BoardBucket {
  @Pk() id!: number;
  @Str(32) board!: string;
  @Int() hour!: number;
  @Int() volunteers!: number;
}

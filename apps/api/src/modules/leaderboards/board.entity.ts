import { Entity } from 'typeorm';
import { Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** A volunteer's confirmed minutes on one board. Nobody stands on a board with nothing. */
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

/** How many scores of a board lie in one whole hour: ranks are sums over these instead of counts over everybody. */
@Entity('board_bucket')
@UniqueKey('board', 'hour')
export class BoardBucket {
  @Pk() id!: number;
  @Str(32) board!: string;
  @Int() hour!: number;
  @Int() volunteers!: number;
}

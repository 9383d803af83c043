import { findingLength } from '@zhiyuanhong/contracts/limits';
import type { StateOf, spotCheckStates } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';

/** Spot-check 抽查 of a project. */
@Entity('spot_check')
@UniqueKey('drawnFor')
@Indexed('projectId', 'drawnAt')
@Indexed('state', 'regionCode')
@Indexed('organisationId', 'state')
export class SpotCheck {
  @Pk() id!: number;
  @Int() projectId!: number;
  /** The project's id while the check is to be done, else null; unique, so that a project has one open check. */
  @Int({ nullable: true }) drawnFor!: number | null;
  @Int() organisationId!: number;
  @Str(12) regionCode!: string;
  @Str(10) state!: StateOf<typeof spotCheckStates>;
  @At() drawnAt!: Date;
  @Int() drawnById!: number;
  @At() dueAt!: Date;
  @Str(10, { nullable: true }) way!: 'onSite' | 'phone' | 'records' | null;
  @Str(10, { nullable: true }) finding!: 'fine' | 'minor' | 'serious' | null;
  /** What was found, or why it was dropped. */
  @Str(findingLength.max, { nullable: true }) words!: string | null;
  @At({ nullable: true }) doneAt!: Date | null;
  @Int({ nullable: true }) doneById!: number | null;
}

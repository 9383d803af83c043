import { reasonLength, remarkLength, teamNameLength } from '@zhiyuanhong/contracts/limits';
import type { StateOf, teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Indexed, Int, Pk, Str, UniqueKey } from '../../kit/db/index.js';
import type { ServiceColour } from '../services/index.js';

/** One of the seven professional teams 专业队. */
@Entity('team')
@UniqueKey('colour')
export class Team {
  @Pk() id!: number;
  @Str(10) colour!: ServiceColour;
  @Str(teamNameLength.max) name!: string;
  /** Organisation whose organisers lead the team; null until the platform administrator has set it. */
  @Int({ nullable: true }) organisationId!: number | null;
  @Str(remarkLength.max) summary!: string;
  /** What members must be able to do, and which proof they show. */
  @Str(remarkLength.max) requirement!: string;
}

/** Membership 队员资格: one row for each volunteer and team, which holds the last application. */
@Entity('team_membership')
@UniqueKey('teamId', 'volunteerId')
@Indexed('volunteerId')
@Indexed('teamId', 'state')
export class TeamMembership {
  @Pk() id!: number;
  @Int() teamId!: number;
  @Int() volunteerId!: number;
  @Str(10) state!: StateOf<typeof teamMembershipStates>;
  /** What the volunteer wrote about skills and proof. */
  @Str(reasonLength.max) words!: string;
  @At() appliedAt!: Date;
  @At({ nullable: true }) decidedAt!: Date | null;
  @Int({ nullable: true }) decidedById!: number | null;
  /** Which proof was seen, why the application was declined, or why the membership ended. */
  @Str(reasonLength.max, { nullable: true }) reason!: string | null;
}

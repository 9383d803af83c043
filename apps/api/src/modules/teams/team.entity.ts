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
  @Str(30) name!: string;
  /** Whose organisers lead it; null until the platform has said so. */
  @Int({ nullable: true }) organisationId!: number | null;
  @Str(300) summary!: string;
  /** What a member has to be able to do, and to show. */
  @Str(300) requirement!: string;
}

/** Membership 队员资格: one row a volunteer and team, which keeps the last application. */
@Entity('team_membership')
@UniqueKey('teamId', 'volunteerId')
@Indexed('volunteerId')
@Indexed('teamId', 'state')
export class TeamMembership {
  @Pk() id!: number;
  @Int() teamId!: number;
  @Int() volunteerId!: number;
  @Str(10) state!: StateOf<typeof teamMembershipStates>;
  /** What the volunteer can do and show. */
  @Str(300) words!: string;
  @At() appliedAt!: Date;
  @At({ nullable: true }) decidedAt!: Date | null;
  @Int({ nullable: true }) decidedById!: number | null;
  /** What was seen, or why not, or why it ended. */
  @Str(300, { nullable: true }) reason!: string | null;
}

import { z } from 'zod';
import { Id, Instant } from '../kit/shapes.js';
import { ServiceColour } from '../services/shapes.js';
import { teamActions, teamMembershipStates } from './states.js';
import { actionsOf } from '../kit/lifecycle.js';

export const TeamMembershipState = z.enum(teamMembershipStates.states);

/** One of the seven professional teams 专业队. */
export const Team = z.object({
  id: Id,
  colour: ServiceColour,
  colourName: z.string(),
  name: z.string(),
  /** Organisation whose organisers lead the team; null until the platform administrator has set it. */
  organisationId: Id.nullable(),
  organisationName: z.string(),
  summary: z.string(),
  /** What members must be able to do, and which proof they show. */
  requirement: z.string(),
  /** Number of members. */ members: z.int(),
  /** Number of applications to decide; null unless the caller leads the team. */
  waiting: z.int().nullable(),
  /** The caller's membership or application; null without one. */
  mine: z
    .object({
      membershipId: Id,
      state: TeamMembershipState,
      reason: z.string().nullable(),
      actions: z.array(z.enum(actionsOf(teamMembershipStates))),
    })
    .nullable(),
  /** Why the caller cannot apply, in words; null when they can, or when nobody is logged in. */
  whyNot: z.string().nullable(),
  /** `apply` and `leave` for volunteers, `edit` for staff. */
  actions: z.array(z.enum(teamActions)),
});
export type Team = z.output<typeof Team>;

/** A volunteer's membership 队员资格 of a team, or the application for it. */
export const TeamMembership = z.object({
  id: Id,
  teamId: Id,
  teamName: z.string(),
  colour: ServiceColour,
  volunteerId: Id,
  name: z.string(),
  number: z.string(),
  /** Full years today. */ age: z.int(),
  star: z.int(),
  regionName: z.string(),
  skillNames: z.array(z.string()),
  phoneMasked: z.string(),
  state: TeamMembershipState,
  /** What the volunteer wrote about skills and proof. */
  words: z.string(),
  appliedAt: Instant,
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
  /** Which proof was seen, why it was declined, or why it ended; null before. */ reason: z.string().nullable(),
  actions: z.array(z.enum(actionsOf(teamMembershipStates))),
});

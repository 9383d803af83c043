import { z } from 'zod';
import { endpoint } from '../kit/endpoint.js';
import { Id, IdText, line, pageOf, pageQuery, prose } from '../kit/shapes.js';
import { Team, TeamMembership, TeamMembershipState } from './shapes.js';
import { reasonLength, remarkLength, searchLength } from '../kit/limits.js';
import { teamNameLength } from './limits.js';

const teamParams = z.object({ teamId: IdText });
const membershipParams = z.object({ membershipId: IdText });

export default {
  listTeams: endpoint({
    operationId: 'listTeams',
    method: 'GET',
    path: '/teams',
    tags: ['teams'],
    audience: 'public',
    summary: 'The seven professional teams 专业队',
    response: z.object({ items: z.array(Team) }),
    errors: [],
  }),
  updateTeam: endpoint({
    operationId: 'updateTeam',
    method: 'PUT',
    path: '/teams/:teamId',
    tags: ['teams'],
    audience: ['platform', 'organiser'],
    summary: 'Change a team; organisers of its organisation may not change the organisation',
    params: teamParams,
    body: z.strictObject({
      name: line(teamNameLength),
      organisationId: Id.nullable(),
      summary: prose(remarkLength),
      requirement: prose(remarkLength),
    }),
    response: Team,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
  applyToTeam: endpoint({
    operationId: 'applyToTeam',
    method: 'POST',
    path: '/teams/:teamId/applications',
    tags: ['teams'],
    audience: ['volunteer'],
    summary: 'Apply to a professional team, whose leader checks the qualification. Applying twice makes one application',
    status: 201,
    params: teamParams,
    body: z.strictObject({ words: prose(reasonLength) }),
    response: Team,
    errors: ['NOT_FOUND', 'ALREADY_MEMBER', 'TOO_YOUNG'],
  }),
  leaveTeam: endpoint({
    operationId: 'leaveTeam',
    method: 'POST',
    path: '/teams/:teamId/leave',
    tags: ['teams'],
    audience: ['volunteer'],
    summary: 'Take the application back, or leave the team',
    params: teamParams,
    response: Team,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  listTeamMemberships: endpoint({
    operationId: 'listTeamMemberships',
    method: 'GET',
    path: '/team-memberships',
    tags: ['teams'],
    audience: ['organiser', 'coordinator', 'platform'],
    summary: 'Applications and rosters of the teams that I lead (organiser) or dispatch (coordinator, platform)',
    query: z.object({
      ...pageQuery,
      teamId: IdText.optional(),
      state: TeamMembershipState.optional(),
      q: line(searchLength).optional(),
      /** Only records that `getMyQueue` counts for the caller under this kind. */
      queue: z.enum(['teamApplications']).optional(),
    }),
    response: pageOf(TeamMembership),
    errors: [],
  }),
  decideTeamApplication: endpoint({
    operationId: 'decideTeamApplication',
    method: 'POST',
    path: '/team-memberships/:membershipId/decision',
    tags: ['teams'],
    audience: ['organiser'],
    summary: 'The team’s leader (an organiser of its organisation) checks the qualification: admit or decline with a reason',
    params: membershipParams,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('admit'), /** Proof of the qualification, e.g. 执业证书. */ note: prose(reasonLength) }),
      z.strictObject({ decision: z.literal('decline'), note: prose(reasonLength) }),
    ]),
    response: TeamMembership,
    errors: ['NOT_FOUND', 'OWN_ENTRY', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  removeTeamMember: endpoint({
    operationId: 'removeTeamMember',
    method: 'POST',
    path: '/team-memberships/:membershipId/remove',
    tags: ['teams'],
    audience: ['organiser'],
    summary: 'The team’s leader ends a membership with a reason',
    params: membershipParams,
    body: z.strictObject({ reason: prose(reasonLength) }),
    response: TeamMembership,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
};

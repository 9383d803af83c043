import { Injectable } from '@nestjs/common';
import { findVisible, mayInOrganisation, otherVolunteer, reachOf, within, type Actor } from '../../kit/access/index.js';
import { allOf, Db, type Condition } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { OrganisationReader } from '../organisations/index.js';
import { Team, TeamMembership } from './team.entity.js';
import { Teams } from './teams.js';

export interface Led {
  readonly membership: TeamMembership;
  readonly team: Team;
}

/** Condition on `team_membership m JOIN team t JOIN organisation o`: memberships of teams that the actor leads, except their own. */
export const decidedBy = (actor: Actor): Condition =>
  allOf([
    within(reachOf(actor, ['organiser']), { region: 'o.regionCode', organisation: 't.organisationId' }),
    otherVolunteer(actor, 'm.volunteerId'),
  ]);

/** Who leads which team: the organisers of its organisation. */
@Injectable()
export class TeamAccess {
  constructor(
    private readonly db: Db,
    private readonly teams: Teams,
    private readonly organisations: OrganisationReader,
  ) {}

  /** @throws NOT_FOUND */
  async team(id: number): Promise<Team> {
    const team = await this.teams.byId(id);
    if (!team) throw new AppError('NOT_FOUND', { what: 'team' });
    return team;
  }

  async leads(actor: Actor, { organisationId }: Team): Promise<boolean> {
    const organisation = organisationId === null ? null : await this.organisations.byId(organisationId);
    return organisation !== null && mayInOrganisation(actor, 'organiser', organisation);
  }

  async mine(actor: Actor, teamId: number): Promise<TeamMembership | null> {
    return actor.volunteerId === null ? null : this.db.em.findOneBy(TeamMembership, { teamId, volunteerId: actor.volunteerId });
  }

  /** A membership of a team that the actor leads. @throws NOT_FOUND */
  led(actor: Actor, membershipId: number): Promise<Led> {
    return findVisible('teamMembership', this.withTeam(membershipId), ({ team }) => this.leads(actor, team));
  }

  private async withTeam(membershipId: number): Promise<Led | null> {
    const membership = await this.db.em.findOneBy(TeamMembership, { id: membershipId });
    const team = membership && (await this.teams.byId(membership.teamId));
    return membership && team && { membership, team };
  }
}

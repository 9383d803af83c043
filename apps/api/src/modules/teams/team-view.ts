import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { errorText } from '@zhiyuanhong/contracts';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { type TeamAction, teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import { holdsRole, mayInOrganisation, type Actor } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { Db, select } from '../../kit/db/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { OrganisationReader } from '../organisations/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { memberMinAge, whyNot } from './core/why-not.js';
import { TeamMembership, type Team } from './team.entity.js';

export type TeamAnswer = OutputOf<'updateTeam'>;

/** A team as the caller sees it: with their membership, and with open applications if they lead it. */
@Injectable()
export class TeamView {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly organisations: OrganisationReader,
    private readonly volunteers: VolunteerReader,
  ) {}

  async one(team: Team, actor: Actor | null): Promise<TeamAnswer> {
    return (await this.many([team], actor))[0]!;
  }

  async many(teams: readonly Team[], actor: Actor | null): Promise<TeamAnswer[]> {
    const organisations = await this.organisations.byIds(teams.flatMap(({ organisationId }) => organisationId ?? []));
    const count = await this.counts();
    const volunteer = actor?.volunteerId == null ? null : await this.volunteers.byId(actor.volunteerId);
    const rows = volunteer ? await this.db.em.findBy(TeamMembership, { volunteerId: volunteer.id }) : [];
    const minAge = memberMinAge(this.district.orders.volunteerMinAge);
    const today = shanghaiDay(this.clock.now());
    return teams.map((team) => {
      const organisation = team.organisationId === null ? undefined : organisations.get(team.organisationId);
      const leads = actor !== null && organisation !== undefined && mayInOrganisation(actor, 'organiser', organisation);
      const mine = rows.find(({ teamId }) => teamId === team.id) ?? null;
      const refusal = volunteer && whyNot({ birthDate: volunteer.birthDate, state: mine?.state ?? null }, minAge, today);
      const own = mine ? actionsFor(teamMembershipStates, mine.state, ['owner']) : [];
      const actions: TeamAction[] = [];
      if (volunteer && !refusal && mine?.state !== 'applied') actions.push('apply');
      if (own.includes('leave')) actions.push('leave');
      if (leads || (actor !== null && holdsRole(actor, 'platform'))) actions.push('edit');
      return {
        id: team.id,
        colour: team.colour,
        colourName: word(colourWords, team.colour),
        name: team.name,
        organisationId: team.organisationId,
        organisationName: organisation?.name ?? '',
        summary: team.summary,
        requirement: team.requirement,
        members: count(team.id, 'member'),
        waiting: leads ? count(team.id, 'applied') : null,
        mine: mine && { membershipId: mine.id, state: mine.state, reason: mine.reason, actions: own },
        whyNot: refusal
          ? errorText(refusal.code, 'params' in refusal ? refusal.params : {})
          : actor && !volunteer
            ? errorText('NOT_A_VOLUNTEER')
            : null,
        actions,
      };
    });
  }

  private async counts(): Promise<(teamId: number, state: TeamMembership['state']) => number> {
    const rows = await select<{ teamId: number; state: string; n: number }>(
      this.db.em,
      'SELECT teamId, state, COUNT(*) AS n FROM team_membership GROUP BY teamId, state',
    );
    return (teamId, state) => Number(rows.find((row) => row.teamId === teamId && row.state === state)?.n ?? 0);
  }
}

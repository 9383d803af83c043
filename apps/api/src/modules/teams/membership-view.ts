import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import { isSameVolunteer, type Actor } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { Accounts } from '../identity/index.js';
import { RegionTree } from '../regions/index.js';
import { ageAt, VolunteerReader } from '../volunteers/index.js';
import { TeamAccess } from './team-access.js';
import type { TeamMembership } from './team.entity.js';
import { Teams } from './teams.js';

export type MembershipAnswer = OutputOf<'removeTeamMember'>;

/** Memberships for staff, with what the caller may decide. */
@Injectable()
export class MembershipView {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly accounts: Accounts,
    private readonly volunteers: VolunteerReader,
    private readonly teams: Teams,
    private readonly access: TeamAccess,
  ) {}

  async one(membership: TeamMembership, actor: Actor): Promise<MembershipAnswer> {
    return (await this.many([membership], actor))[0]!;
  }

  async many(memberships: readonly TeamMembership[], actor: Actor): Promise<MembershipAnswer[]> {
    const volunteers = await this.volunteers.byIds(memberships.map(({ volunteerId }) => volunteerId));
    const deciders = await this.accounts.names(memberships.flatMap(({ decidedById }) => decidedById ?? []));
    const teams = new Map((await this.teams.all()).map((team) => [team.id, team]));
    const led = new Set<number>();
    for (const team of teams.values()) if (await this.access.leads(actor, team)) led.add(team.id);
    const today = shanghaiDay(this.clock.now());
    return memberships.flatMap((m) => {
      const volunteer = volunteers.get(m.volunteerId);
      const team = teams.get(m.teamId);
      if (!volunteer || !team) return [];
      const mayDecide = led.has(m.teamId) && !isSameVolunteer(actor, m.volunteerId);
      return [
        {
          id: m.id,
          teamId: m.teamId,
          teamName: team.name,
          colour: team.colour,
          volunteerId: m.volunteerId,
          name: volunteer.name,
          number: volunteer.number,
          age: ageAt(volunteer.birthDate, today),
          star: volunteer.star,
          regionName: this.regions.name(volunteer.regionCode),
          skillNames: volunteer.skills.map((code) => this.district.skills.find((skill) => skill.code === code)?.name ?? code),
          phoneMasked: volunteer.phoneMasked,
          state: m.state,
          words: m.words,
          appliedAt: m.appliedAt.toISOString(),
          decidedAt: m.decidedAt?.toISOString() ?? null,
          decidedByName: m.decidedById === null ? null : (deciders.get(m.decidedById) ?? null),
          reason: m.reason,
          actions: mayDecide ? actionsFor(teamMembershipStates, m.state, ['leader']) : [],
        },
      ];
    });
  }
}

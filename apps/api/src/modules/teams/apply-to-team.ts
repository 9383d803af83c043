import { Injectable } from '@nestjs/common';
import { teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import type { Actor } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { hasMovedOn, Lifecycles } from '../../kit/lifecycle/index.js';
import { VolunteerReader, type VolunteerBrief } from '../volunteers/index.js';
import { memberMinAge, whyNot } from './core/why-not.js';
import { TeamAccess } from './team-access.js';
import { TeamView } from './team-view.js';
import { TeamMembership, type Team } from './team.entity.js';

/** A volunteer applies to a team, or leaves it. */
@Injectable()
export class ApplyToTeam {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly volunteers: VolunteerReader,
    private readonly access: TeamAccess,
    private readonly view: TeamView,
  ) {}

  async apply({ actor, params, body }: Call<'applyToTeam'>): Promise<Answer<'applyToTeam'>> {
    const team = await this.access.team(params.teamId);
    const volunteer = await this.volunteers.byId(actor.volunteerId ?? 0);
    if (!volunteer) throw new AppError('NOT_FOUND', { what: 'volunteer' });
    try {
      await this.once(actor, team, volunteer, body.words);
    } catch (error) {
      // The same application came in twice at once, and the other one has been stored.
      if (!isDuplicateKey(error) && !hasMovedOn(error)) throw error;
      await this.once(actor, team, volunteer, body.words);
    }
    return this.view.one(team, actor);
  }

  async leave({ actor, params }: Call<'leaveTeam'>): Promise<Answer<'leaveTeam'>> {
    const team = await this.access.team(params.teamId);
    const mine = await this.access.mine(actor, team.id);
    if (!mine) throw new AppError('NOT_FOUND', { what: 'teamMembership' });
    await this.lifecycles.transition(teamMembershipStates, {
      entity: TeamMembership,
      id: mine.id,
      action: 'leave',
      relations: new Set(['owner']),
      actor,
      patch: { reason: null },
      audit: { organisationId: team.organisationId, data: { teamId: team.id } },
    });
    return this.view.one(team, actor);
  }

  private async once(actor: Actor, team: Team, volunteer: VolunteerBrief, words: string): Promise<void> {
    await this.tx.run(async () => {
      const mine = await this.access.mine(actor, team.id);
      const now = this.clock.now();
      const refusal = whyNot(
        { birthDate: volunteer.birthDate, state: mine?.state ?? null },
        memberMinAge(this.district.orders.volunteerMinAge),
        shanghaiDay(now),
      );
      if (refusal?.code === 'TOO_YOUNG') throw new AppError(refusal.code, refusal.params);
      if (refusal) throw new AppError(refusal.code);
      if (mine?.state === 'applied') return;
      const application = { words, appliedAt: now, decidedAt: null, decidedById: null, reason: null };
      const audit = { organisationId: team.organisationId, data: { teamId: team.id } };
      if (mine) {
        await this.lifecycles.transition(teamMembershipStates, {
          entity: TeamMembership,
          id: mine.id,
          action: 'reapply',
          relations: new Set(['owner']),
          actor,
          patch: application,
          audit,
        });
        return;
      }
      const row = { teamId: team.id, volunteerId: volunteer.id, ...application };
      await this.lifecycles.create(teamMembershipStates, { entity: TeamMembership, birth: 'apply', row, actor, audit });
    });
  }
}

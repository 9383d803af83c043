import { Injectable } from '@nestjs/common';
import { teamMembershipStates, type ActionOf } from '@zhiyuanhong/contracts/states';
import { isSameVolunteer, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { MembershipView } from './membership-view.js';
import { TeamAccess } from './team-access.js';
import { TeamMembership } from './team.entity.js';

/** The team's leader decides an application, or ends a membership. */
@Injectable()
export class DecideMembership {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly access: TeamAccess,
    private readonly view: MembershipView,
  ) {}

  decide({ actor, params, body }: Call<'decideTeamApplication'>): Promise<Answer<'decideTeamApplication'>> {
    return this.move(actor, params.membershipId, body.decision, body.note);
  }

  remove({ actor, params, body }: Call<'removeTeamMember'>): Promise<Answer<'removeTeamMember'>> {
    return this.move(actor, params.membershipId, 'remove', body.reason);
  }

  private async move(
    actor: Actor,
    id: number,
    action: ActionOf<typeof teamMembershipStates>,
    reason: string,
  ): Promise<Answer<'removeTeamMember'>> {
    const { membership, team } = await this.access.led(actor, id);
    if (action !== 'remove' && isSameVolunteer(actor, membership.volunteerId)) throw new AppError('OWN_ENTRY');
    await this.lifecycles.transition(teamMembershipStates, {
      entity: TeamMembership,
      id,
      action,
      relations: new Set(['leader']),
      actor,
      reason,
      patch: { decidedAt: this.clock.now(), decidedById: actor.accountId, reason },
      audit: { organisationId: team.organisationId, data: { teamId: team.id } },
    });
    return this.view.one(await this.db.em.findOneByOrFail(TeamMembership, { id }), actor);
  }
}

import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ApplyToTeam } from './apply-to-team.js';
import { DecideMembership } from './decide-membership.js';
import { ListMemberships } from './list-memberships.js';
import { ListTeams, UpdateTeam } from './list-teams.js';

@Controller()
export class TeamsController {
  constructor(
    private readonly list: ListTeams,
    private readonly update: UpdateTeam,
    private readonly application: ApplyToTeam,
    private readonly memberships: ListMemberships,
    private readonly decision: DecideMembership,
  ) {}

  @Handle('listTeams')
  listTeams(call: Call<'listTeams'>): Promise<Answer<'listTeams'>> {
    return this.list.run(call);
  }

  @Handle('updateTeam')
  updateTeam(call: Call<'updateTeam'>): Promise<Answer<'updateTeam'>> {
    return this.update.run(call);
  }

  @Handle('applyToTeam')
  applyToTeam(call: Call<'applyToTeam'>): Promise<Answer<'applyToTeam'>> {
    return this.application.apply(call);
  }

  @Handle('leaveTeam')
  leaveTeam(call: Call<'leaveTeam'>): Promise<Answer<'leaveTeam'>> {
    return this.application.leave(call);
  }

  @Handle('listTeamMemberships')
  listTeamMemberships(call: Call<'listTeamMemberships'>): Promise<Answer<'listTeamMemberships'>> {
    return this.memberships.run(call);
  }

  @Handle('decideTeamApplication')
  decideTeamApplication(call: Call<'decideTeamApplication'>): Promise<Answer<'decideTeamApplication'>> {
    return this.decision.decide(call);
  }

  @Handle('removeTeamMember')
  removeTeamMember(call: Call<'removeTeamMember'>): Promise<Answer<'removeTeamMember'>> {
    return this.decision.remove(call);
  }
}

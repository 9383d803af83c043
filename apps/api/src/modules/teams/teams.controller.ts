import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { NeedsModule } from '../../module-switch.js';

@Controller()
@NeedsModule('orders')
export class TeamsController {
  @Handle('listTeams')
  listTeams(_call: Call<'listTeams'>): Promise<Answer<'listTeams'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('updateTeam')
  updateTeam(_call: Call<'updateTeam'>): Promise<Answer<'updateTeam'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('applyToTeam')
  applyToTeam(_call: Call<'applyToTeam'>): Promise<Answer<'applyToTeam'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('leaveTeam')
  leaveTeam(_call: Call<'leaveTeam'>): Promise<Answer<'leaveTeam'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('listTeamMemberships')
  listTeamMemberships(_call: Call<'listTeamMemberships'>): Promise<Answer<'listTeamMemberships'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('decideTeamApplication')
  decideTeamApplication(_call: Call<'decideTeamApplication'>): Promise<Answer<'decideTeamApplication'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('removeTeamMember')
  removeTeamMember(_call: Call<'removeTeamMember'>): Promise<Answer<'removeTeamMember'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }
}

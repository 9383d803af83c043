import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { ServicesModule, ServiceTeams } from '../services/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { ApplyToTeam } from './apply-to-team.js';
import { DecideMembership } from './decide-membership.js';
import { EnsureTeams } from './ensure-teams.js';
import { ListMemberships } from './list-memberships.js';
import { ListTeams, UpdateTeam } from './list-teams.js';
import { MembershipView } from './membership-view.js';
import { TeamQueue } from './queue.js';
import { TeamAccess } from './team-access.js';
import { TeamReader } from './team-reader.js';
import { TeamView } from './team-view.js';
import { Teams } from './teams.js';
import { TeamsController } from './teams.controller.js';
import { TellAboutTeams } from './tell-about-teams.js';

@Module({
  imports: [IdentityModule, MessagesModule, OrganisationsModule, RegionsModule, ServicesModule, VolunteersModule],
  controllers: [TeamsController],
  providers: [
    ApplyToTeam,
    DecideMembership,
    EnsureTeams,
    ListMemberships,
    ListTeams,
    MembershipView,
    TeamAccess,
    TeamQueue,
    TeamReader,
    TeamView,
    Teams,
    TellAboutTeams,
    UpdateTeam,
  ],
  exports: [TeamReader, Teams],
})
export class TeamsModule implements OnModuleInit {
  constructor(
    private readonly names: ServiceTeams,
    private readonly teams: Teams,
  ) {}

  onModuleInit(): void {
    this.names.register(async () => new Map((await this.teams.all()).map(({ colour, name }) => [colour, name])));
  }
}

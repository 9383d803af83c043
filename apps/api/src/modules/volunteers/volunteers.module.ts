import { Module, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../settings.js';
import { IdentityModule, MeSources } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { AgreeToDocuments } from './agree-to-documents.js';
import { GetJoinCode } from './get-join-code.js';
import { ImportBatch } from './roster/import-batch.js';
import { ImportVolunteers } from './roster/import-volunteers.js';
import { JoinVolunteers } from './join-volunteers.js';
import { ListVolunteers } from './list-volunteers.js';
import { REAL_NAME_PROVIDER, realNameProvider } from './real-name.js';
import { RevealVolunteer } from './reveal-volunteer.js';
import { RosterChecks } from './roster-checks.js';
import { SamePersons } from './same-persons.js';
import { UpdateMyProfile } from './update-my-profile.js';
import { VolunteerReader } from './volunteer-reader.js';
import { VolunteerStandings } from './volunteer-standings.js';
import { VolunteerStore } from './volunteer.store.js';
import { VolunteerFigures } from './figures.js';
import { VolunteersController } from './volunteers.controller.js';

const parts = [VolunteerReader, VolunteerStandings, VolunteerStore, RosterChecks, SamePersons];
const useCases = [
  JoinVolunteers,
  UpdateMyProfile,
  AgreeToDocuments,
  ListVolunteers,
  RevealVolunteer,
  ImportVolunteers,
  ImportBatch,
  GetJoinCode,
];

@Module({
  imports: [RegionsModule, OrganisationsModule, IdentityModule],
  controllers: [VolunteersController],
  providers: [VolunteerFigures, { provide: REAL_NAME_PROVIDER, inject: [Settings], useFactory: realNameProvider }, ...parts, ...useCases],
  exports: [AgreeToDocuments, VolunteerReader, VolunteerStandings, RosterChecks, ImportVolunteers, SamePersons],
})
export class VolunteersModule implements OnModuleInit {
  constructor(
    private readonly me: MeSources,
    private readonly volunteers: VolunteerStore,
  ) {}

  onModuleInit(): void {
    this.me.register({ volunteer: (accountId) => this.volunteers.self(accountId) });
  }
}

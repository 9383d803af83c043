import { Module } from '@nestjs/common';
import { RosterChecks } from './roster-checks.js';
import { VolunteerReader } from './volunteer-reader.js';
import { VolunteerStandings } from './volunteer-standings.js';

@Module({
  providers: [VolunteerReader, VolunteerStandings, RosterChecks],
  exports: [VolunteerReader, VolunteerStandings, RosterChecks],
})
export class VolunteersModule {}

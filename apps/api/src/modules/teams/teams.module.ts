import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/index.js';
import { TeamReader } from './team-reader.js';
import { Teams } from './teams.js';
import { TeamsController } from './teams.controller.js';

@Module({
  imports: [ServicesModule],
  controllers: [TeamsController],
  providers: [TeamReader, Teams],
  exports: [TeamReader, Teams],
})
export class TeamsModule {}

import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { ServiceItems } from './service-items.js';
import { ServiceTeams } from './service-teams.js';
import { ServicesController } from './services.controller.js';

@Module({
  imports: [RegionsModule],
  controllers: [ServicesController],
  providers: [ServiceItems, ServiceTeams],
  exports: [ServiceItems, ServiceTeams],
})
export class ServicesModule {}

import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { EditMenu } from './edit-menu.js';
import { ReadMenu } from './read-menu.js';
import { ServiceItemView } from './service-item-view.js';
import { ServiceItems } from './service-items.js';
import { ServiceTeams } from './service-teams.js';
import { ServicesController } from './services.controller.js';

@Module({
  imports: [RegionsModule],
  controllers: [ServicesController],
  providers: [EditMenu, ReadMenu, ServiceItemView, ServiceItems, ServiceTeams],
  exports: [ServiceItems, ServiceTeams],
})
export class ServicesModule {}

import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { CreateOrganisation } from './create-organisation.js';
import { OrganisationFigures } from './organisation-figures.js';
import { OrganisationReader } from './organisation-reader.js';
import { OrganisationStore } from './organisation.store.js';
import { CommunityOrganisations } from './figures.js';
import { OrganisationsController } from './organisations.controller.js';
import { UpdateOrganisation } from './update-organisation.js';

@Module({
  imports: [RegionsModule],
  controllers: [OrganisationsController],
  providers: [CommunityOrganisations, OrganisationReader, OrganisationFigures, OrganisationStore, CreateOrganisation, UpdateOrganisation],
  exports: [OrganisationReader, OrganisationFigures, CreateOrganisation],
})
export class OrganisationsModule {}

import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/index.js';
import { OrganisationFigures } from './organisation-figures.js';
import { OrganisationReader } from './organisation-reader.js';

@Module({
  imports: [RegionsModule],
  providers: [OrganisationReader, OrganisationFigures],
  exports: [OrganisationReader, OrganisationFigures],
})
export class OrganisationsModule {}

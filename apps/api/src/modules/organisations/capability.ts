import { capability } from '../../kit/capability/index.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsModule } from './organisations.module.js';
import { CommunityOrganisations } from './figures.js';

export default capability({
  module: OrganisationsModule,
  entities: [Organisation],
  figures: CommunityOrganisations,
});

import { capability } from '../../kit/capability/index.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsModule } from './organisations.module.js';

export default capability({
  module: OrganisationsModule,
  entities: [Organisation],
});

import { capability } from '../../kit/capability/index.js';
import { ServiceItem } from './service-item.entity.js';
import { ServicesModule } from './services.module.js';

export default capability({
  module: ServicesModule,
  entities: [ServiceItem],
  demo: () => import('./demo/index.js'),
});

import { capability } from '../../kit/capability/index.js';
import { SpotCheck } from './spot-check.entity.js';
import { SpotChecksModule } from './spot-checks.module.js';
import { SpotCheckQueue } from './queue.js';

export default capability({
  module: SpotChecksModule,
  entities: [SpotCheck],
  queue: SpotCheckQueue,
  demo: () => import('./demo/index.js'),
});

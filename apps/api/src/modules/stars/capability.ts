import { capability } from '../../kit/capability/index.js';
import { StarAward } from './star-award.entity.js';
import { StarsModule } from './stars.module.js';
import { StarQueue } from './queue.js';

export default capability({
  module: StarsModule,
  entities: [StarAward],
  queue: StarQueue,
  demo: () => import('./demo/index.js'),
});

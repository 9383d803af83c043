import { capability } from '../../kit/capability/index.js';
import { Helpline } from './helpline.entity.js';
import { HelplinesModule } from './helplines.module.js';

export default capability({
  module: HelplinesModule,
  entities: [Helpline],
  demo: () => import('./demo/index.js'),
});

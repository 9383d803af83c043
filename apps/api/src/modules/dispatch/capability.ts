import { capability } from '../../kit/capability/index.js';
import { DispatchModule } from './dispatch.module.js';
import { DispatchOffer, DispatchRound } from './offer.entity.js';

export default capability({
  module: DispatchModule,
  entities: [DispatchOffer, DispatchRound],
  demo: () => import('./demo/index.js'),
});

import { capability } from '../../kit/capability/index.js';
import { Wish, WishClaim, WishHolder } from './wish.entity.js';
import { WishesModule } from './wishes.module.js';

export default capability({
  module: WishesModule,
  entities: [Wish, WishHolder, WishClaim],
  demo: () => import('./demo/index.js'),
});

import { capability } from '../../kit/capability/index.js';
import { Wish, WishClaim, WishHolder } from './wish.entity.js';
import { WishesModule } from './wishes.module.js';
import { WishFigures } from './figures.js';
import { WishQueue } from './queue.js';

export default capability({
  module: WishesModule,
  entities: [Wish, WishHolder, WishClaim],
  figures: WishFigures,
  queue: WishQueue,
  demo: () => import('./demo/index.js'),
});

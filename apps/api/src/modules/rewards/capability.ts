import { capability } from '../../kit/capability/index.js';
import { Partner, Reward, RewardHolding, Voucher } from './reward.entity.js';
import { RewardsModule } from './rewards.module.js';
import { RewardQueue } from './queue.js';

export default capability({
  module: RewardsModule,
  entities: [Partner, Reward, RewardHolding, Voucher],
  queue: RewardQueue,
  demo: () => import('./demo/index.js'),
});

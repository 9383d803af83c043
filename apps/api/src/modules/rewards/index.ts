import { Partner, Reward, RewardHolding, Voucher } from './reward.entity.js';

export { PartnerReader } from './partner-reader.js';
export { RewardsModule } from './rewards.module.js';
export const entities = [Partner, Reward, RewardHolding, Voucher];

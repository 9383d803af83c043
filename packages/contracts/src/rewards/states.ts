import { actionsOf, lifecycle } from '../kit/lifecycle.js';

/** Reward 回馈 offered by a partner. */
export const rewardStates = lifecycle({
  name: 'reward',
  states: ['listed', 'paused', 'ended'],
  births: { create: ['listed'] },
  ends: ['ended'],
  actors: ['partner', 'system'],
  transitions: {
    pause: { from: ['listed'], to: 'paused', who: ['partner'] },
    resume: { from: ['paused'], to: 'listed', who: ['partner'] },
    end: { from: ['listed', 'paused'], to: 'ended', who: ['partner', 'system'] },
  },
});

/** Voucher 兑换券: issued for points, then verified once by the partner, or expired, which gives points and piece back. */
export const voucherStates = lifecycle({
  name: 'voucher',
  states: ['issued', 'verified', 'expired'],
  births: { issue: ['issued'] },
  ends: ['verified', 'expired'],
  actors: ['owner', 'partner', 'system'],
  transitions: {
    verify: { from: ['issued'], to: 'verified', who: ['partner'] },
    expire: { from: ['issued'], to: 'expired', who: ['system'] },
  },
});

/** What a caller may do with a reward: its partner, or a volunteer. */
export const rewardActions = [...actionsOf(rewardStates), 'edit', 'redeem'] as const;
export type RewardAction = (typeof rewardActions)[number];

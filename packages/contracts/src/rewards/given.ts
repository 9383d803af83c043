import { about, after, way, waysOf } from '../kit/given.js';
import { voucherStates } from './states.js';

export interface VoucherHere {
  readonly rewardId: number;
}

export const voucherWays = waysOf(voucherStates, 'voucherId', (here: VoucherHere) => ({
  // At the price that is seen.
  issue: after(
    about(way('volunteer', 'getReward'), () => ({ rewardId: here.rewardId })),
    'volunteer',
    'redeemReward',
    ({ price }) => ({ price }),
    () => ({ rewardId: here.rewardId }),
  ),
  verify: after(
    way('volunteer', 'getVoucherCode'),
    'partner',
    'verifyVoucher',
    ({ qrText }) => ({ code: qrText! }),
    () => ({}),
  ),
  expire: null,
}));

import type { CodeOf } from '../kit/lifecycle.js';
import type { voucherStates } from './states.js';

/** Words for the states and actions of a voucher 兑换券. */
export const voucherWords = {
  issued: '待使用',
  verified: '已核销',
  expired: '已过期',
  verify: '核销',
  expire: '过期',
} as const satisfies Record<CodeOf<typeof voucherStates>, string>;

/** Kinds of rewards. */
export const rewardKindWords = {
  medical: '医疗服务',
  culture: '文化旅游',
  commendation: '评优表彰',
  goods: '积分超市',
} as const;

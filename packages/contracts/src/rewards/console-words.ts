import type { CodeOf } from '../kit/lifecycle.js';
import type { rewardStates } from './states.js';

/** Of a reward 回馈: its states, and what is done with it. */
export const rewardWords = {
  listed: '上架中',
  paused: '已暂停',
  ended: '已下架',
  pause: '暂停',
  resume: '恢复',
  end: '下架',
} as const satisfies Record<CodeOf<typeof rewardStates>, string>;

/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  reward: '回馈',
  voucher: '兑换券',
  partner: '商户',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  lowStock: '库存不足',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'partner.create': '新建商户',
  'partner.update': '修改商户',
  'reward.create': '新建回馈',
  'reward.edit': '修改回馈',
  'voucher.issue': '兑换回馈',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  points: '积分',
  price: '所需积分',
  stock: '库存',
  rewardId: '回馈',
  partnerId: '商户',
  minStar: '星级条件',
  perPersonLimit: '每人限兑',
  startsAt: '开始时间',
  endsAt: '结束时间',
  validDays: '有效天数',
  pickUpPlace: '领取地点',
} as const;

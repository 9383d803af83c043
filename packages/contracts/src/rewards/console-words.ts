import type { CodeOf } from '../kit/lifecycle.js';
import type { rewardStates } from './states.js';

/** Words for the states and actions of a reward 回馈. */
export const rewardWords = {
  listed: '上架中',
  paused: '已暂停',
  ended: '已下架',
  pause: '暂停',
  resume: '恢复',
  end: '下架',
} as const satisfies Record<CodeOf<typeof rewardStates>, string>;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  reward: '回馈',
  voucher: '兑换券',
  partner: '商户',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  lowStock: '库存不足',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'partner.create': '新建商户',
  'partner.update': '修改商户',
  'reward.create': '新建回馈',
  'reward.edit': '修改回馈',
  'voucher.issue': '兑换回馈',
} as const;

/** Names of the details (`data`) of an audit entry. */
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
  firstDay: '开始日期',
  lastDay: '截止日期',
  validDays: '有效天数',
  pickUpPlace: '领取地点',
} as const;

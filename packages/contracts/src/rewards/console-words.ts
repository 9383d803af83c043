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

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  reward: '回馈',
  voucher: '兑换券',
  partner: '商户',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  lowStock: '库存不足',
} as const;

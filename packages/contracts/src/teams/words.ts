import type { CodeOf } from '../kit/lifecycle.js';
import type { teamMembershipStates } from './states.js';

/** Words for the states and actions of a membership 队员资格 of a professional team. */
export const teamMembershipWords = {
  applied: '待审核',
  member: '正式队员',
  declined: '未通过',
  left: '已退出',
  removed: '已除名',
  apply: '申请加入',
  admit: '通过',
  decline: '不通过',
  leave: '退出',
  remove: '除名',
  reapply: '重新申请',
} as const satisfies Record<CodeOf<typeof teamMembershipStates> | 'apply', string>;

import type { CodeOf } from '../kit/lifecycle.js';
import type { attendanceStates, disputeStates } from './states.js';

/** Words for the states and actions of a service record 服务记录. */
export const attendanceWords = {
  present: '服务中',
  ended: '待确认',
  awaitingApproval: '待复核',
  rejected: '未通过',
  confirmed: '已确认',
  reversed: '已冲正',
  checkOut: '签退',
  autoClose: '自动签退',
  replaceAutoClose: '补签退',
  approve: '复核通过',
  reject: '不通过',
  correct: '更正',
  confirm: '确认时数',
  reverse: '冲正',
  annul: '作废',
} as const satisfies Record<CodeOf<typeof attendanceStates>, string>;

/** Words for the states and actions of an objection 异议. */
export const disputeWords = {
  open: '处理中',
  accepted: '已采纳',
  dismissed: '未采纳',
  appealed: '上一级复核中',
  upheld: '维持原答复',
  accept: '采纳',
  dismiss: '不采纳',
  appeal: '请上一级复核',
  acceptAppeal: '上一级采纳',
  uphold: '上一级维持原答复',
} as const satisfies Record<CodeOf<typeof disputeStates>, string>;

/** How a check-in or check-out was recorded. */
export const methodWords = {
  code: '扫码',
  shortCode: '数字码',
  auto: '自动签退',
  manual: '人工补录',
} as const;

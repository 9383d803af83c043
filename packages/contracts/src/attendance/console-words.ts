/** States of an objection as the reviewer sees it who decides on the appeal 申诉. */
export const appealWords = {
  appealed: '待裁决',
  accepted: '已采纳',
  upheld: '维持原答复',
} as const;

/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  attendance: '服务记录',
  dispute: '异议',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  toConfirm: '待确认时数',
  overdueConfirm: '逾期未确认',
  manualApproval: '待复核补录',
  disputes: '待答复异议',
  appeals: '待裁决异议申诉',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'attendance.checkIn': '签到',
  'attendance.recordManual': '补录服务时长',
  'attendance.replace': '以更正后的记录代替',
  'attendance.restore': '恢复更正前的记录',
  'dispute.open': '提出异议',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  minutes: '分钟',
  newMinutes: '更正后分钟',
  attendanceId: '服务记录',
  venueId: '地点',
  overlapMinutes: '重叠分钟',
  servedElsewhere: '同时所在的服务记录',
} as const;

/** States of a dispute, worded for the reviewer who decides on the appeal 申诉. */
export const appealWords = {
  appealed: '待裁决',
  accepted: '已采纳',
  upheld: '维持原答复',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  attendance: '服务记录',
  dispute: '异议',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  toConfirm: '待确认时数',
  overdueConfirm: '逾期未确认',
  manualApproval: '待复核补录',
  disputes: '待答复异议',
  appeals: '待裁决异议申诉',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'attendance.checkIn': '签到',
  'attendance.recordManual': '补录服务时长',
  'attendance.replace': '以更正后的记录代替',
  'attendance.restore': '恢复更正前的记录',
  'dispute.open': '提出异议',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  minutes: '分钟',
  newMinutes: '更正后分钟',
  attendanceId: '服务记录',
  venueId: '地点',
  overlapMinutes: '重叠分钟',
  servedElsewhere: '同时所在的服务记录',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'activity.rated': '活动：评价',
} as const;

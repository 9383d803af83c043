/** States of an objection as the reviewer sees it who decides on the appeal 申诉. */
export const appealWords = {
  appealed: '待裁决',
  accepted: '已采纳',
  upheld: '维持原答复',
} as const;

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
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

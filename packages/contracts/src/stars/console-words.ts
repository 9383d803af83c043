/** States of a star 星级 after its public notice. */
export const starWords = {
  conferred: '已授予',
  withdrawn: '已撤回',
} as const;

/** What a record is called: where it was not found. */
export const subjectWords = {
  star: '星级',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  starNotices: '待认定星级',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'star.confer': '授予星级',
  'star.withdraw': '撤下星级公示',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  star: '星级',
} as const;

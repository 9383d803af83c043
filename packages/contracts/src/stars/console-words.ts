/** States of a star 星级 after its public notice. */
export const starWords = {
  conferred: '已授予',
  withdrawn: '已撤回',
} as const;

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  star: '星级',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  starNotices: '待认定星级',
} as const;

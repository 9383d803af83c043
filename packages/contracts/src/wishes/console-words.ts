/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  wish: '心愿',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  wishesToReview: '待审核心愿',
  wishesOverdue: '超期未实现心愿',
} as const;

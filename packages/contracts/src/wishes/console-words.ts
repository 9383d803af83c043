/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  wish: '心愿',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  wishesToReview: '待审核心愿',
  wishesOverdue: '超期未实现心愿',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'wish.reveal': '查看心愿联系方式',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'wish.takenBack': '微心愿：审核员收回',
  'wish.overdue': '微心愿：超期',
} as const;

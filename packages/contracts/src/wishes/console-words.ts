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

/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  wish: '心愿',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  wishesToReview: '待审核心愿',
  wishesOverdue: '超期未实现心愿',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'wish.reveal': '查看心愿联系方式',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  outboxMessage: '系统消息',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'outboxMessage.resend': '重新发送系统消息',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  topic: '消息类型',
  consumer: '处理程序',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  stuckMessages: '发送失败的消息',
} as const;

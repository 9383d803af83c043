/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  demo: '演示时钟',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'demo.advanceClock': '快进演示时钟',
} as const;

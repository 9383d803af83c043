/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  demo: '演示时钟',
} as const;

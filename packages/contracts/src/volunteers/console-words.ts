/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  volunteer: '志愿者',
} as const;

/** Levels of organisations. */
export const orgKindWords = {
  headquarters: '总队',
  team: '服务队',
  squad: '小分队',
} as const;

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  organisation: '团体',
} as const;

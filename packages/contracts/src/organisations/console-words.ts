/** Levels of organisations. */
export const orgKindWords = {
  headquarters: '总队',
  team: '服务队',
  squad: '小分队',
} as const;

/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  organisation: '团体',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'organisation.create': '新建团体',
  'organisation.update': '修改团体',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  organisationId: '负责团体',
  parentId: '上级团体',
} as const;

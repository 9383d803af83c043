/** Levels of organisations. */
export const orgKindWords = {
  headquarters: '总队',
  team: '服务队',
  squad: '小分队',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  organisation: '团体',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'organisation.create': '新建团体',
  'organisation.update': '修改团体',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  organisationId: '负责团体',
  parentId: '上级团体',
} as const;

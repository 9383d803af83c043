/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  helpline: '便民电话',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'helpline.create': '新增便民电话',
  'helpline.update': '修改便民电话',
  'helpline.remove': '删除便民电话',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  phone: '号码',
  sortOrder: '排序',
  shown: '显示',
} as const;

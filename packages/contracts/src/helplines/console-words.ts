/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  helpline: '便民电话',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'helpline.create': '新增便民电话',
  'helpline.update': '修改便民电话',
  'helpline.remove': '删除便民电话',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  phone: '号码',
  sortOrder: '排序',
  shown: '显示',
} as const;

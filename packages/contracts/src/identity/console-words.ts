/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  account: '账号',
  staff: '工作人员',
  demoAccount: '演示账号',
  phone: '手机号',
} as const;

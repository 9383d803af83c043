/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  account: '账号',
} as const;

/** What a record is called where it was not found. */
export const subjectWords = {
  staff: '工作人员',
  demoAccount: '演示账号',
  phone: '手机号',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'account.bindPhone': '绑定手机号',
  'account.linkWechat': '微信登录转入已有账号',
  'account.changePassword': '修改密码',
  'staff.create': '新建工作人员',
  'staff.resetPassword': '重置工作人员密码',
  'staff.update': '修改工作人员',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  login: '登录名',
  grants: '角色',
  displayName: '姓名',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  account: '账号',
} as const;

/** Words of the error NOT_FOUND for records that the audit trail has no subject for. */
export const subjectWords = {
  staff: '工作人员',
  demoAccount: '演示账号',
  phone: '手机号',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'account.bindPhone': '绑定手机号',
  'account.linkWechat': '微信登录转入已有账号',
  'account.changePassword': '修改密码',
  'staff.create': '新建工作人员',
  'staff.resetPassword': '重置工作人员密码',
  'staff.update': '修改工作人员',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  login: '登录名',
  grants: '角色',
  displayName: '姓名',
} as const;

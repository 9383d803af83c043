/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  volunteer: '志愿者',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'volunteer.agree': '同意行为规范与隐私政策',
  'volunteer.import': '导入志愿者花名册',
  'volunteer.join': '加入志愿者',
  'volunteer.reveal': '查看完整个人信息',
  'volunteer.update': '修改志愿者档案',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  volunteerId: '志愿者',
  field: '查看内容',
  leaderboardConsent: '公开姓名',
  codeOfConduct: '行为规范版本',
  privacy: '隐私政策版本',
  realName: '实名方式',
  rows: '行数',
  imported: '导入人数',
  alreadyThere: '已有人数',
  faultyRows: '有误的行',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'volunteers.joined': '志愿者：加入',
  'volunteers.moved': '志愿者：变更居住地',
  'volunteers.imported': '志愿者：导入',
} as const;

/** The seven colours of service 七色响应. */
export const colourWords = {
  red: '党建引领',
  orange: '矛盾调解',
  yellow: '民生关爱',
  green: '生态守护',
  white: '健康保障',
  blue: '政策宣导',
  purple: '专业支持',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  serviceItem: '服务项目',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'serviceItem.create': '新建服务项目',
  'serviceItem.update': '修改服务项目',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  colour: '颜色',
  offered: '可以点单',
  forWhom: '服务对象',
  skills: '所需技能',
  teamOnly: '只派专业队',
  usualMinutes: '通常时长（分钟）',
  limits: '各环节时限',
  hours: '服务时间',
  needsDestination: '要填目的地',
} as const;

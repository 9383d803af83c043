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

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  serviceItem: '服务项目',
} as const;

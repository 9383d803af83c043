/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  team: '专业队',
  teamMembership: '队员资格',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  teamApplications: '待审核队员申请',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'team.update': '修改专业队',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  teamId: '专业队',
  requirement: '资格要求',
} as const;

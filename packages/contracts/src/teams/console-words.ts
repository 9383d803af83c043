/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  team: '专业队',
  teamMembership: '队员资格',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  teamApplications: '待审核队员申请',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'team.update': '修改专业队',
} as const;

/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  teamId: '专业队',
  requirement: '资格要求',
} as const;

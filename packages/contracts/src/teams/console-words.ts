/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  team: '专业队',
  teamMembership: '队员资格',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  teamApplications: '待审核队员申请',
} as const;

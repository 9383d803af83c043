/** States of a star 星级, worded for staff. */
export const starWords = {
  conferred: '已授予',
  withdrawn: '已撤回',
} as const;

/** Words of the error NOT_FOUND for records that the audit trail has no subject for. */
export const subjectWords = {
  star: '星级',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  starNotices: '待认定星级',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'star.confer': '授予星级',
  'star.withdraw': '撤下星级公示',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  star: '星级',
} as const;

import type { CodeOf } from '../kit/lifecycle.js';
import type { spotCheckStates } from './states.js';

/** Words for the states and actions of a spot-check 抽查. */
export const spotCheckWords = {
  drawn: '待抽查',
  recorded: '已记录',
  dropped: '已撤销',
  draw: '抽取',
  record: '记录结果',
  drop: '撤销抽查',
} as const satisfies Record<CodeOf<typeof spotCheckStates> | 'draw', string>;

/** How it was carried out. */
export const spotCheckWayWords = {
  onSite: '现场',
  phone: '电话',
  records: '查阅记录',
} as const;

/** What was found. */
export const findingWords = {
  fine: '未发现问题',
  minor: '需要改进',
  serious: '严重问题',
} as const;

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  spotCheck: '抽查',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  spotChecks: '待抽查项目',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  finding: '结果',
  way: '方式',
} as const;

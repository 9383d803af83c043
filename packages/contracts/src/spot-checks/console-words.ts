import type { CodeOf } from '../kit/lifecycle.js';
import type { spotCheckStates } from './states.js';

/** Of a spot-check 抽查: its states, and what is done with it. */
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

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  spotCheck: '抽查',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  spotChecks: '待抽查项目',
} as const;

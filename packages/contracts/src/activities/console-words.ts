import type { CodeOf } from '../kit/lifecycle.js';
import type { ProjectEvent, projectStates } from './states.js';

/** Of a project 项目: its states, and what is done with it. */
export const projectWords = {
  draft: '草稿',
  inReview: '待审核',
  returned: '已退回',
  published: '已发布',
  cancelled: '已取消',
  closed: '已结束',
  submit: '提交审核',
  withdraw: '撤回',
  approve: '通过',
  return: '退回',
  cancel: '取消项目',
  close: '结束',
  edit: '修改',
  extendSlot: '延长班次',
} as const satisfies Record<CodeOf<typeof projectStates> | ProjectEvent, string>;

/** Level of risk 风险等级 of a project. */
export const riskWords = {
  none: '无风险',
  general: '一般风险',
  dangerous: '有危险',
} as const;

/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
  project: '项目',
  activity: '活动',
  slot: '班次',
  post: '岗位',
  signUp: '报名',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  review: '待审核项目',
  returned: '被退回的项目',
  slotsToday: '今日班次',
} as const;

import type { CodeOf } from '../kit/lifecycle.js';
import type { ProjectEvent, projectStates } from './states.js';

/** Words for the states and actions of a project 项目. */
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

/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  project: '项目',
  slot: '班次',
  signUp: '报名',
} as const;

/** Words of the error NOT_FOUND for records that the audit trail has no subject for. */
export const subjectWords = {
  activity: '活动',
  post: '岗位',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  review: '待审核项目',
  returned: '被退回的项目',
  slotsToday: '今日班次',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'project.draft': '起草项目',
  'project.extendSlot': '延长班次',
  'signUp.signUp': '报名',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  calledOff: '取消报名人数',
  people: '人数',
  projectId: '项目',
  slotId: '班次',
  walkIn: '现场加入',
  until: '延长到',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'signUps.calledOff': '报名：项目取消通知',
  'signUps.missedOut': '报名：候补未入选通知',
  'slot.extended': '班次：延长通知',
  'slot.tomorrow': '班次：次日提醒',
} as const;

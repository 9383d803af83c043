import type { CodeOf } from '../kit/lifecycle.js';
import type { offerStates, OrderAction, OrderEvent, orderStates } from './states.js';

/** Words for the states and actions of an order 订单. */
export const orderWords = {
  placed: '待接单',
  accepted: '待派单',
  dispatched: '待上门',
  serving: '服务中',
  served: '待结单',
  settled: '待评价',
  rated: '已评价',
  closed: '已完成',
  rejected: '未受理',
  cancelled: '已取消',
  annulled: '已作废',
  expired: '已过期',
  place: '点单',
  accept: '接单',
  reject: '不受理',
  assign: '志愿者接受',
  dispatch: '派单',
  offer: '发出邀约',
  giveBack: '退回派单',
  takeBack: '改派',
  start: '到达签到',
  finish: '完成签退',
  finishAutomatically: '自动签退',
  confirmByPhone: '电话确认',
  resume: '电话确认未通过，恢复原记录',
  settle: '结单',
  annul: '作废',
  rate: '评价',
  close: '自动完成',
  cancel: '取消订单',
  expire: '过期',
  extend: '延长时间',
  closeFollowUp: '回访处理',
  escalate: '超时升级',
  showCode: '出示服务码',
} as const satisfies Record<CodeOf<typeof orderStates> | OrderAction | OrderEvent, string>;

/** Words for the states and actions of an offer 派单邀约. */
export const offerWords = {
  open: '待答复',
  accepted: '已接受',
  declined: '已谢绝',
  lapsed: '超时未答',
  withdrawn: '已撤回',
  accept: '接受',
  decline: '谢绝',
  lapse: '超时',
  withdraw: '撤回',
} as const satisfies Record<CodeOf<typeof offerStates>, string>;

/** The six stages 六步 of an order. */
export const stageWords = {
  place: '点单',
  accept: '接单',
  dispatch: '派单',
  serve: '履单',
  settle: '结单',
  rate: '评单',
} as const;

/** How an order was placed. */
export const channelWords = {
  self: '本人点单',
  family: '家人代点',
  neighbour: '邻居代点',
  community: '社区代点',
  hotline: '热线代点',
  paper: '纸质登记',
} as const;

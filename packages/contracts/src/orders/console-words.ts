/** Subjects of the audit trail 审计 by code; the error NOT_FOUND names what is missing in the same words. */
export const auditSubjectWords = {
  order: '订单',
  offer: '派单邀约',
  beneficiary: '服务对象',
} as const;

/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  ordersToAccept: '待接单',
  ordersToDispatch: '待派单',
  ordersOverdue: '超时订单',
  ordersToSettle: '待结单',
  ordersToRate: '待回访评价',
  orderFollowUps: '差评待回访',
} as const;

/** Actions in the audit trail that are not actions of a life-cycle. */
export const auditActionWords = {
  'beneficiary.find': '按电话查找服务对象',
  'offer.made': '发出派单邀约',
  'order.reveal': '查看服务对象联系方式',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  step: '环节',
  round: '第几次提交',
  channel: '来源',
  stage: '环节',
  level: '级别',
  byPhone: '电话确认',
  itemId: '服务项目',
  found: '找到的订单',
} as const;

/** Former codes in audit entries, which cannot be changed, and the present code of each. */
export const formerCodes = {
  'order.review': 'order.rate',
  'order.reviewed': 'order.rated',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'order.escalate': '订单：超时升级',
} as const;

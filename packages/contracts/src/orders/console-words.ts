/** What the audit trail 审计 is about; a record that was not found is called so too. */
export const auditSubjectWords = {
  order: '订单',
  offer: '派单邀约',
  beneficiary: '服务对象',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  ordersToAccept: '待接单',
  ordersToDispatch: '待派单',
  ordersOverdue: '超时订单',
  ordersToSettle: '待结单',
  ordersToRate: '待回访评价',
  orderFollowUps: '差评待回访',
  orderDisputes: '待答复订单异议',
} as const;

/** What the audit trail says was done, beside the steps of life-cycles. */
export const auditActionWords = {
  'beneficiary.find': '按电话查找服务对象',
  'offer.made': '发出派单邀约',
  'order.reveal': '查看服务对象联系方式',
} as const;

/** What stands in the details of a line of the audit trail. */
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

/** Codes of this domain as older lines of the audit trail have them, and what they are called now. */
export const formerCodes = {
  'order.review': 'order.rate',
  'order.reviewed': 'order.rated',
} as const;

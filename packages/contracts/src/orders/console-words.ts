/** What a record is called: in the audit trail and where it was not found. */
export const subjectWords = {
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
  ordersToReview: '待回访评价',
  orderFollowUps: '差评待回访',
  orderDisputes: '待答复订单异议',
} as const;

/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  orderId: '订单',
  answerBy: '答复时限',
  volunteerIds: '志愿者',
} as const;

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'dispatch.stuck': '派单：无人应答',
  'dispatch.givenBack': '派单：志愿者退单',
  'dispatch.takenBack': '派单：收回派单',
} as const;

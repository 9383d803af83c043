/** Names of the details (`data`) of an audit entry. */
export const auditKeyWords = {
  orderId: '订单',
  answerBy: '答复时限',
  volunteerIds: '志愿者',
} as const;

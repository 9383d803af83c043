/** What stands in the details of a line of the audit trail. */
export const auditKeyWords = {
  orderId: '订单',
  answerBy: '答复时限',
  volunteerIds: '志愿者',
} as const;

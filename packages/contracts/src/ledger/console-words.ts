/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = {
  'ledger.posted': '账本：记账',
} as const;

/** Entries of the queue 今日待办; the kinds of this domain follow from it. */
export const queueWords = {
  stuckMessages: '发送失败的消息',
} as const;

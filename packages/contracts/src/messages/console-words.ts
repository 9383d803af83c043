/** Titles of this domain's entries of the queue 今日待办; the keys are the kinds of entry. */
export const queueWords = {
  stuckMessages: '发送失败的消息',
} as const;

/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but none that was ever sent may go. */
export const messageKinds = ['spotCheck.record'] as const;

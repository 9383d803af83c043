/** Kinds of messages 消息种类 that this domain sends. Stored messages keep their kind: removing a kind needs a migration of them. */
export const messageKinds = ['volunteer.welcome'] as const;

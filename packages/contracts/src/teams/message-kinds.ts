/** Kinds of messages 消息种类 that this domain sends. Stored messages keep their kind: removing a kind needs a migration of them. */
export const messageKinds = [
  'teamMembership.apply',
  'teamMembership.reapply',
  'teamMembership.admit',
  'teamMembership.decline',
  'teamMembership.remove',
] as const;

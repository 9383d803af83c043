/** Kinds of messages 消息种类 that this domain sends. Stored messages keep their kind: removing a kind needs a migration of them. */
export const messageKinds = [
  'wish.post',
  'wish.resubmit',
  'wish.approve',
  'wish.return',
  'wish.claim',
  'wish.release',
  'wish.takenBack',
  'wish.fulfil',
  'wish.sendBack',
  'wish.confirm',
  'wish.withdraw',
  'wish.expire',
  'wish.overdue',
] as const;

/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but none that was ever sent may go. */
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

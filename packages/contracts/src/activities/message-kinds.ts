/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but none that was ever sent may go. */
export const messageKinds = [
  'project.approve',
  'project.return',
  'signUp.waiting',
  'signUp.confirmed',
  'signUp.promoted',
  'signUp.calledOff',
  'signUp.missedOut',
  'slot.extended',
  'slot.tomorrow',
] as const;

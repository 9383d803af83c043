/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but none that was ever sent may go. */
export const messageKinds = [
  'order.place',
  'order.accept',
  'order.reject',
  'order.assign',
  'order.giveBack',
  'order.takeBack',
  'order.finish',
  'order.finishAutomatically',
  'order.confirmByPhone',
  'order.settle',
  'order.annul',
  'order.cancel',
  'order.expire',
  'order.review',
  'order.escalate',
] as const;

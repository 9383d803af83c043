/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but goes only with a migration of those sent. */
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
  'order.rate',
  'order.escalate',
] as const;

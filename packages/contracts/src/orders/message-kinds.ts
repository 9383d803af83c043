/** Kinds of messages 消息种类 that this domain sends. Stored messages keep their kind: removing a kind needs a migration of them. */
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

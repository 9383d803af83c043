/** Kinds of messages 消息种类 that this domain sends. Stored messages keep their kind: removing a kind needs a migration of them. */
export const messageKinds = [
  'attendance.autoClose',
  'attendance.confirm',
  'attendance.reverse',
  'attendance.approve',
  'attendance.reject',
  'dispute.open',
  'dispute.accept',
  'dispute.dismiss',
  'dispute.appeal',
  'dispute.acceptAppeal',
  'dispute.uphold',
] as const;

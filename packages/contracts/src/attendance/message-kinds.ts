/** Kinds of messages 消息种类 that this domain sends. Messages are kept: a kind may come, but none that was ever sent may go. */
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

import type { Attendance } from '../attendance.entity.js';

export type NextStep = 'checkIn' | 'checkOut' | 'done';

/** Whether a check-out is possible; it may replace an automatic one until the record is confirmed. */
export const mayCheckOut = ({ state, checkOutMethod }: Pick<Attendance, 'state' | 'checkOutMethod'>): boolean =>
  state === 'present' || (state === 'ended' && checkOutMethod === 'auto');

/** Whether the volunteer has come; a rejected manual entry does not count. */
export const hasCome = (record: Pick<Attendance, 'state'> | null): boolean => record !== null && record.state !== 'rejected';

/** What the next scan of somebody with this record would do. */
export function nextStep(record: Pick<Attendance, 'state' | 'checkOutMethod'> | null): NextStep {
  if (!record || !hasCome(record)) return 'checkIn';
  return mayCheckOut(record) ? 'checkOut' : 'done';
}

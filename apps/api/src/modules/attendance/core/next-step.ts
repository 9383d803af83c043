import type { Attendance } from '../attendance.entity.js';

export type NextStep = 'checkIn' | 'checkOut' | 'done';

/** A real check-out replaces the automatic one until the record is confirmed. */
export const mayCheckOut = ({ state, checkOutMethod }: Pick<Attendance, 'state' | 'checkOutMethod'>): boolean =>
  state === 'present' || (state === 'ended' && checkOutMethod === 'auto');

/** A rejected manual entry is as if nobody had come. */
export const hasCome = (record: Pick<Attendance, 'state'> | null): boolean => record !== null && record.state !== 'rejected';

/** What a scan would do for somebody with this record. */
export function nextStep(record: Pick<Attendance, 'state' | 'checkOutMethod'> | null): NextStep {
  if (!record || !hasCome(record)) return 'checkIn';
  return mayCheckOut(record) ? 'checkOut' : 'done';
}

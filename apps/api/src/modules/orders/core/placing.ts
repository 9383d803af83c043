import { orderDaysAhead } from '@zhiyuanhong/contracts/limits';
import type { ErrorParams } from '@zhiyuanhong/contracts';
import { DAY_MS, MINUTE_MS, type WorkCalendar } from '../../../kit/clock/index.js';
import { isOpenAt, type OpenHours } from '../../services/index.js';

/** Minutes by which the appointed time may have passed, because filling in the form takes a while. */
const LATE_MINUTES = 10;

/** What is wrong with the appointed time; null for nothing. */
export function timeFault(
  hours: OpenHours,
  appointedAt: Date,
  now: Date,
  calendar: WorkCalendar,
): ErrorParams<'ORDER_TIME_WRONG'>['reason'] | null {
  const ahead = appointedAt.getTime() - now.getTime();
  if (ahead < -LATE_MINUTES * MINUTE_MS) return 'past';
  if (ahead > orderDaysAhead * DAY_MS) return 'tooFar';
  return isOpenAt(hours, appointedAt, calendar) ? null : 'closed';
}

import { orderDaysAhead } from '@zhiyuanhong/contracts/limits';
import type { ErrorParams } from '@zhiyuanhong/contracts';
import { DAY_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import { isOpenAt, type OpenHours } from '../../services/index.js';

/** People take a while over the form. */
const LATE_MINUTES = 10;

/** What is wrong with the time that somebody shall come; null when nothing is. */
export function timeFault(hours: OpenHours, appointedAt: Date, now: Date): ErrorParams<'ORDER_TIME_WRONG'>['reason'] | null {
  const ahead = appointedAt.getTime() - now.getTime();
  if (ahead < -LATE_MINUTES * MINUTE_MS) return 'past';
  if (ahead > orderDaysAhead * DAY_MS) return 'tooFar';
  return isOpenAt(hours, appointedAt) ? null : 'closed';
}

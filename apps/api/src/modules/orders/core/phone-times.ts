import type { ErrorParams } from '@zhiyuanhong/contracts';
import { MINUTE_MS } from '../../../kit/clock/index.js';

/** What is wrong with times told by phone; null when nothing is. They may begin early like a scan, and last what is planned. */
export function phoneTimesFault(
  { startedAt, finishedAt }: { readonly startedAt: Date; readonly finishedAt: Date },
  { appointedAt, plannedMinutes }: { readonly appointedAt: Date; readonly plannedMinutes: number },
  earlyMinutes: number,
  now: Date,
): ErrorParams<'MANUAL_TIMES_WRONG'>['reason'] | null {
  if (finishedAt <= startedAt) return 'endBeforeStart';
  if (finishedAt > now) return 'future';
  if (startedAt.getTime() < appointedAt.getTime() - earlyMinutes * MINUTE_MS) return 'outsideSlot';
  const counted = finishedAt.getTime() - Math.max(startedAt.getTime(), appointedAt.getTime());
  return counted > plannedMinutes * MINUTE_MS ? 'outsideSlot' : null;
}

import { MINUTE_MS } from '../../../kit/clock/index.js';

/** Least minutes to answer, even when the appointed time is near. */
const LEAST = 5;

/** Deadline of an offer: `minutes` from now, but not after the appointed time. */
export function answerBy(now: Date, minutes: number, appointedAt: Date): Date {
  const inTime = Math.max(appointedAt.getTime(), now.getTime() + LEAST * MINUTE_MS);
  return new Date(Math.min(now.getTime() + minutes * MINUTE_MS, appointedAt > now ? inTime : Infinity));
}

import { MINUTE_MS } from '../../../kit/clock/index.js';

/** Whoever is asked has at least so long, even when the appointed time is near. Minutes. */
const LEAST = 5;

/** Until when an offer can be answered: so many minutes, but not beyond the appointed time. */
export function answerBy(now: Date, minutes: number, appointedAt: Date): Date {
  const inTime = Math.max(appointedAt.getTime(), now.getTime() + LEAST * MINUTE_MS);
  return new Date(Math.min(now.getTime() + minutes * MINUTE_MS, appointedAt > now ? inTime : Infinity));
}

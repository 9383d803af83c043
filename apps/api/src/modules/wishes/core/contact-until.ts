import { daysAfter } from './deadlines.js';

/** Until when wisher and volunteer see each other's contact; null while the wish is not confirmed. */
export const contactUntil = (confirmedAt: Date | null, contactDaysAfter: number): Date | null =>
  confirmedAt && daysAfter(confirmedAt, contactDaysAfter);

export function isReachable(confirmedAt: Date | null, contactDaysAfter: number, now: Date): boolean {
  const until = contactUntil(confirmedAt, contactDaysAfter);
  return until === null || now < until;
}

import { MINUTE_MS } from '../../../kit/clock/index.js';

/** Planned times as far as counting needs them. */
export interface PlannedTime {
  readonly plannedStartsAt: Date;
  /** Planned end, or later when staff extended the slot. */
  readonly countedUntil: Date;
}

/** Counted minutes 计时: from check-in to check-out, cut to the planned time, whole minutes, never rounded up (67号 第七条). */
export function countedMinutes(checkInAt: Date, checkOutAt: Date, { plannedStartsAt, countedUntil }: PlannedTime): number {
  const from = Math.max(checkInAt.getTime(), plannedStartsAt.getTime());
  const until = Math.min(checkOutAt.getTime(), countedUntil.getTime());
  return Math.max(0, Math.floor((until - from) / MINUTE_MS));
}

/** A stretch of counted time. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** The stretch of a record's time that counts. */
export function countedSpan(
  { checkInAt, checkOutAt }: { readonly checkInAt: Date; readonly checkOutAt: Date },
  { plannedStartsAt, countedUntil }: PlannedTime,
): Span {
  return { from: checkInAt > plannedStartsAt ? checkInAt : plannedStartsAt, until: checkOutAt < countedUntil ? checkOutAt : countedUntil };
}

/** Whole minutes of a span that no other span covers, because nobody serves twice at a time. Null when none of them overlaps it. */
export function uncoveredMinutes({ from, until }: Span, others: readonly Span[]): number | null {
  const [start, end] = [from.getTime(), until.getTime()];
  const touching = others
    .map((other) => [Math.max(other.from.getTime(), start), Math.min(other.until.getTime(), end)] as const)
    .filter(([a, b]) => a < b)
    .sort(([a], [b]) => a - b);
  if (touching.length === 0) return null;
  let [free, at] = [0, start];
  for (const [a, b] of touching) {
    free += Math.max(0, a - at);
    at = Math.max(at, b);
  }
  return Math.floor((free + Math.max(0, end - at)) / MINUTE_MS);
}

export type ManualFault = 'future' | 'endBeforeStart' | 'outsideSlot';

/** What is wrong with times that staff enter by hand; null for nothing. */
export function manualFault(
  checkInAt: Date,
  checkOutAt: Date,
  { plannedStartsAt, countedUntil }: PlannedTime,
  now: Date,
): ManualFault | null {
  if (checkOutAt <= checkInAt) return 'endBeforeStart';
  if (checkOutAt > now) return 'future';
  // People enter whole minutes, so a start in the same minute as the planned one is accepted.
  return minuteOf(checkInAt) < minuteOf(plannedStartsAt) || checkOutAt > countedUntil ? 'outsideSlot' : null;
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);

/** Whether a correction leaves both times as they are, compared by the minute. */
export const isUnchanged = (
  before: { readonly checkInAt: Date; readonly checkOutAt: Date | null },
  after: { readonly checkInAt: Date; readonly checkOutAt: Date },
): boolean =>
  before.checkOutAt !== null &&
  minuteOf(before.checkInAt) === minuteOf(after.checkInAt) &&
  minuteOf(before.checkOutAt) === minuteOf(after.checkOutAt);

/** When check-in opens: this many minutes before the planned start. */
export const checkInOpensAt = (startsAt: Date, earlyMinutes: number): Date => new Date(startsAt.getTime() - earlyMinutes * MINUTE_MS);

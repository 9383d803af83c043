/** What was planned, as far as counting goes. */
export interface PlannedTime {
  readonly plannedStartsAt: Date;
  /** Planned end, or later when staff extended the slot. */
  readonly countedUntil: Date;
}

const MINUTE_MS = 60_000;

/** Counted time 计时: whole minutes between the scans, cut to what was planned, never rounded up (67号 第七条). */
export function countedMinutes(checkInAt: Date, checkOutAt: Date, { plannedStartsAt, countedUntil }: PlannedTime): number {
  const from = Math.max(checkInAt.getTime(), plannedStartsAt.getTime());
  const until = Math.min(checkOutAt.getTime(), countedUntil.getTime());
  return Math.max(0, Math.floor((until - from) / MINUTE_MS));
}

export type ManualFault = 'future' | 'endBeforeStart' | 'outsideSlot';

/** What is wrong with times that staff enter by hand; null when nothing is. */
export function manualFault(
  checkInAt: Date,
  checkOutAt: Date,
  { plannedStartsAt, countedUntil }: PlannedTime,
  now: Date,
): ManualFault | null {
  if (checkOutAt <= checkInAt) return 'endBeforeStart';
  if (checkOutAt > now) return 'future';
  return checkInAt < plannedStartsAt || checkOutAt > countedUntil ? 'outsideSlot' : null;
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);

/** Whether a correction says what the record says already, to the minute, as people write it. */
export const isUnchanged = (
  before: { readonly checkInAt: Date; readonly checkOutAt: Date | null },
  after: { readonly checkInAt: Date; readonly checkOutAt: Date },
): boolean =>
  before.checkOutAt !== null &&
  minuteOf(before.checkInAt) === minuteOf(after.checkInAt) &&
  minuteOf(before.checkOutAt) === minuteOf(after.checkOutAt);

/** When the doors open: people may check in this many minutes before the planned start. */
export const opensAt = (startsAt: Date, earlyMinutes: number): Date => new Date(startsAt.getTime() - earlyMinutes * MINUTE_MS);

export type Period = 'month' | 'year' | 'all';

/** Key of a board: period and region, e.g. `month:2026-11@150603`. */
export const boardKey = (period: Period, day: string, regionCode: string): string => {
  const span = { month: `month:${day.slice(0, 7)}`, year: `year:${day.slice(0, 4)}`, all: 'all' }[period];
  return `${span}@${regionCode}`;
};

/**
 * Keys of all boards on which minutes count that somebody from these regions served on this day. Minutes without a date, known only as a
 * sum from before, count for all time and for no month or year.
 */
export const boardsOf = (day: string, dated: boolean, regionCodes: readonly string[]): string[] =>
  regionCodes.flatMap((code) =>
    (dated ? (['month', 'year', 'all'] as const) : (['all'] as const)).map((period) => boardKey(period, day, code)),
  );

/** The whole hour of a score: scores in the same bucket are counted singly, the buckets above as sums. */
export const bucketOf = (minutes: number): number => Math.floor(minutes / 60);

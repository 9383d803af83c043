export type Period = 'month' | 'year' | 'all';

/** Key of one board: period and region, e.g. `month:2026-11@150603`. */
export const boardKey = (period: Period, day: string, regionCode: string): string => {
  const span = { month: `month:${day.slice(0, 7)}`, year: `year:${day.slice(0, 4)}`, all: 'all' }[period];
  return `${span}@${regionCode}`;
};

/**
 * Every board that a minute served on this day by somebody from these regions counts on. Minutes of which only the sum is
 * known, brought along from before, count for all time and for no month or year.
 */
export const boardsOf = (day: string, dated: boolean, regionCodes: readonly string[]): string[] =>
  regionCodes.flatMap((code) =>
    (dated ? (['month', 'year', 'all'] as const) : (['all'] as const)).map((period) => boardKey(period, day, code)),
  );

/** Whole hour that a score is filed under: scores of one bucket are counted one by one, the buckets above it as sums. */
export const bucketOf = (minutes: number): number => Math.floor(minutes / 60);

import { DAY_MS, HOUR_MS } from './spans.js';

/**
 * The Chinese word for a code, e.g. `word(wishWords, wish.state)`. An unknown code stands for itself: an old front-end may meet a state
 * that was added later.
 */
export const word = <T extends Readonly<Record<string, string>>>(table: T, code: keyof T & string): string => table[code] ?? code;

/** Whole minutes in words: `2小时30分`, `45分钟`, `2小时`, `0分钟`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}分钟`;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}

/**
 * `（暂定）` beside a deadline that reaches beyond the last day (in Asia/Shanghai) for which the days off are published, else nothing. The end
 * of a day belongs to that day. `until` is null as long as it is not known.
 */
export const provisionalMark = (deadline: string | Date, until: string | null): string =>
  until !== null && new Date(deadline).getTime() > Date.parse(`${until}T00:00:00Z`) + DAY_MS - 8 * HOUR_MS ? '（暂定）' : '';

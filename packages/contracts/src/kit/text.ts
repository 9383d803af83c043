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

/** Moments as people type and read them, in Asia/Shanghai. */
const hour = 3_600_000;
const wall = (at: Date) => new Date(at.getTime() + 8 * hour);

/** `09:05` */
export const clockOf = (at: Date) => wall(at).toISOString().slice(11, 16);
/** `2026-03-05` */
export const dayOf = (at: Date) => wall(at).toISOString().slice(0, 10);
/** `2026年3月5日 周四`, as the console's day pickers show it. */
export const dayTyped = (at: Date) => {
  const [year, month, day] = dayOf(at).split('-').map(Number);
  return `${year}年${month}月${day}日 周${'日一二三四五六'[wall(at).getUTCDay()]}`;
};

export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
/** The next full five minutes. */
export const nextFive = (at: Date) => new Date(Math.ceil(at.getTime() / 300_000) * 300_000);

/** The moment in words like `2026年3月5日 周四 09:05`. */
export function momentIn(text: string): Date {
  const [, year, month, day, at, past] = /(\d+)年(\d+)月(\d+)日 \S+ (\d+):(\d+)/.exec(text) ?? [];
  const two = (n = '') => n.padStart(2, '0');
  return new Date(`${year}-${two(month)}-${two(day)}T${two(at)}:${two(past)}:00+08:00`);
}

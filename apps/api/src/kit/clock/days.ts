import { DAY_MS, HOUR_MS } from './spans.js';

/**
 * A calendar day of Asia/Shanghai 北京时间, `2026-03-05`; a month is `2026-03`. The zone is UTC+8 all year: summer time ended in 1991, before
 * any record here.
 */
export type Day = string;

const OFFSET_MS = 8 * HOUR_MS;

/** The day in Shanghai at this moment. */
export const shanghaiDay = (at: Date): Day => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** 00:00 of the day in Shanghai. @throws RangeError when the text is no day. */
export function startOfShanghaiDay(day: Day): Date {
  const at = new Date(`${day}T00:00:00.000+08:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at.getTime()) || shanghaiDay(at) !== day) throw new RangeError(`Not a day: ${day}`);
  return at;
}

/** The end of the day, which is the beginning of the next. */
export const endOfShanghaiDay = (day: Day): Date => startOfShanghaiDay(addDays(day, 1));

/** `n` calendar days later, or earlier when negative. */
export const addDays = (day: Day, n: number): Day => shanghaiDay(new Date(startOfShanghaiDay(day).getTime() + n * DAY_MS));

/** Month of the day, `2026-03`. */
export const monthOf = (day: Day): string => startOfShanghaiDay(day) && day.slice(0, 7);

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** What the State Council's yearly holiday notice changes: `holidays` are all days of holidays, `workdays` are worked weekend days 调休. */
export interface WorkCalendar {
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
  /** The last day for which a notice is published; what lies after it is 暂定. */
  readonly announcedUntil: Day;
}
/** Nothing but Monday to Friday. */
export const plainWeeks: WorkCalendar = { holidays: [], workdays: [], announcedUntil: '9998-12-31' };

/** Whether the day is a weekday off the list of holidays, or a worked weekend day. */
export const isWorkingDay = (day: Day, calendar: WorkCalendar): boolean =>
  calendar.workdays.includes(day) || (weekday(day) <= 5 && !calendar.holidays.includes(day));

/**
 * Deadline of `n` working days 工作日 (1 or more): the end of the n-th working day after the day of the moment (67号 第十一条 gives ten to confirm
 * a record).
 */
export function addWorkingDays(from: Date, n: number, calendar: WorkCalendar): Date {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  let day = shanghaiDay(from);
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left--;
  }
  return endOfShanghaiDay(day);
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** Part of the day 上午/下午/晚上 in Shanghai: until 12:00, until 18:00, later. */
export function partOfDay(at: Date): PartOfDay {
  const hours = (at.getTime() - startOfShanghaiDay(shanghaiDay(at)).getTime()) / HOUR_MS;
  if (hours < 12) return 'morning';
  return hours < 18 ? 'afternoon' : 'evening';
}

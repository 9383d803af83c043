import { DAY_MS, HOUR_MS } from './spans.js';

/**
 * Calendar of Asia/Shanghai 北京时间: UTC+8 the whole year, no summer time (none since 1991, before any record here).
 * A day is written `2026-03-05`, a month `2026-03`.
 */
export type Day = string;

const OFFSET_MS = 8 * HOUR_MS;

/** Day of the moment, as people in China see it. */
export const shanghaiDay = (at: Date): Day => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** Moment at which the day begins, 00:00 in Shanghai. @throws RangeError when it is no day. */
export function startOfShanghaiDay(day: Day): Date {
  const at = new Date(`${day}T00:00:00.000+08:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at.getTime()) || shanghaiDay(at) !== day) throw new RangeError(`Not a day: ${day}`);
  return at;
}

/** Moment at which the day ends, which is when the next one begins. */
export const endOfShanghaiDay = (day: Day): Date => startOfShanghaiDay(addDays(day, 1));

/** `n` calendar days later, or earlier when negative. */
export const addDays = (day: Day, n: number): Day => shanghaiDay(new Date(startOfShanghaiDay(day).getTime() + n * DAY_MS));

/** Month of the day, `2026-03`. */
export const monthOf = (day: Day): string => startOfShanghaiDay(day) && day.slice(0, 7);

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** What the State Council's yearly holiday notice changes: `holidays` are free working days, `workdays` worked weekends 调休. */
export interface WorkCalendar {
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
}
const plainWeeks: WorkCalendar = { holidays: [], workdays: [] };

/** Monday to Friday, with the exceptions of the calendar. */
export const isWorkingDay = (day: Day, calendar: WorkCalendar = plainWeeks): boolean =>
  calendar.workdays.includes(day) || (weekday(day) <= 5 && !calendar.holidays.includes(day));

/**
 * Deadline of `n` working days 工作日 (1 or more): counted from the day after the moment, it is the moment at which the n-th
 * working day ends (67号 第十一条 gives ten to confirm a record).
 */
export function addWorkingDays(from: Date, n: number, calendar: WorkCalendar = plainWeeks): Date {
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

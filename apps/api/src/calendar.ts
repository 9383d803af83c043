import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, weekday, type Day, type WorkCalendar } from './kit/clock/index.js';
import { repositoryRoot } from './paths.js';
import { SettingsError } from './settings.js';

const FILE = 'config/calendar.json';
const DayText = z.iso.date();

const Year = z.strictObject({
  /** Title of the State Council's notice on the holidays of the year; null until it is published, and then all days of the year are 暂定. */
  notice: z.string().min(1).nullable(),
  /** Holidays as the notice states them, weekends in them included. Before the notice: by law, what falls on a weekend made up right after. */
  holidays: z.array(z.strictObject({ name: z.string().min(1), from: DayText, to: DayText })).min(1),
  /** Saturdays and Sundays that are worked 调休. */
  workdays: z.array(DayText),
});
const CalendarFile = z.record(z.string().regex(/^20\d\d$/), Year).superRefine((years, context) => {
  for (const message of faults(years)) context.addIssue({ code: 'custom', message });
});

/** The national calendar of holidays, the same for every district. @throws SettingsError that names every fault of its file */
export function readCalendar(): WorkCalendar {
  try {
    return calendarOf(JSON.parse(readFileSync(join(repositoryRoot, FILE), 'utf8')));
  } catch (error) {
    throw error instanceof SettingsError ? error : new SettingsError([`${FILE}: ${(error as Error).message}`]);
  }
}

/** `data`: the parsed file. @throws SettingsError that names every fault */
export function calendarOf(data: unknown): WorkCalendar {
  const parsed = CalendarFile.safeParse(data);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${FILE} ${path.join('.')}: ${message}`));
  const years = Object.entries(parsed.data).sort(([a], [b]) => a.localeCompare(b));
  const announced = years.filter(([, { notice }]) => notice !== null).at(-1);
  if (!announced) throw new SettingsError([`${FILE}: 至少要有一个年份写明国务院的放假通知`]);
  return {
    holidays: years.flatMap(([, { holidays }]) => holidays.flatMap(({ from, to }) => daysOf(from, to))),
    workdays: years.flatMap(([, { workdays }]) => workdays),
    announcedUntil: `${announced[0]}-12-31`,
  };
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function faults(years: Readonly<Record<string, z.output<typeof Year>>>): string[] {
  const told: string[] = [];
  let missing: string | null = null;
  let last: string | null = null;
  for (const [year, { notice, holidays, workdays }] of Object.entries(years).sort(([a], [b]) => a.localeCompare(b))) {
    if (last !== null && Number(year) !== Number(last) + 1) told.push(`${last} 年之后缺少 ${Number(last) + 1} 年`);
    last = year;
    if (notice === null) missing ??= year;
    else if (missing !== null) told.push(`${year} 年有放假通知，${missing} 年却没有`);
    for (const { name, from, to } of holidays) {
      if (from > to) told.push(`${year} 年${name}：结束早于开始`);
      if (!from.startsWith(year) || !to.startsWith(year)) told.push(`${year} 年${name}：日期不在这一年`);
    }
    for (const day of workdays) {
      if (!day.startsWith(year)) told.push(`${year} 年调休上班 ${day}：日期不在这一年`);
      if (weekday(day) <= 5) told.push(`${year} 年调休上班 ${day}：不是周六或周日`);
      if (holidays.some(({ from, to }) => from <= day && day <= to)) told.push(`${year} 年调休上班 ${day}：同时写作放假`);
    }
  }
  return told;
}

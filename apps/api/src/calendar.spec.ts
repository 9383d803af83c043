import { describe, expect, test } from '@jest/globals';
import { provisionalMark } from '@zhiyuanhong/contracts/text';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf, readCalendar } from './calendar.js';
import { addDays, addWorkingDays, endOfShanghaiDay, isWorkingDay, weekday } from './kit/clock/index.js';
import { repositoryRoot } from './paths.js';
import type { SettingsError } from './settings.js';

interface Year {
  notice: string | null;
  holidays: { name: string; from: string; to: string }[];
  workdays: string[];
}
const file = JSON.parse(readFileSync(join(repositoryRoot, 'config/calendar.json'), 'utf8')) as Record<string, Year>;
const calendar = readCalendar();

describe('config/calendar.json', () => {
  test.each(Object.keys(file))('%s has as many days off beside weekends as the law gives: thirteen, worked weekends taken off', (year) => {
    let off = 0;
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
      off += Number(weekday(day) <= 5) - Number(isWorkingDay(day, calendar));
    expect(off).toBe(13);
  });

  test('ten working days over the National Day of 2027 make up what falls on a weekend', () => {
    // Off are 1 October, a Friday, to 5 October: what falls on Saturday and Sunday is made up on Monday and Tuesday.
    expect(addWorkingDays(new Date('2027-09-30T02:00:00Z'), 10, calendar)).toEqual(endOfShanghaiDay('2027-10-19'));
    expect(addWorkingDays(new Date('2027-02-04T02:00:00Z'), 10, calendar)).toEqual(endOfShanghaiDay('2027-02-24'));
  });

  test('what reaches into a year without its notice is provisional, the last moment of the year before is not', () => {
    const announced = Object.keys(file)
      .filter((year) => file[year]!.notice !== null)
      .at(-1)!;
    expect(calendar.announcedUntil).toBe(`${announced}-12-31`);
    const end = endOfShanghaiDay(calendar.announcedUntil);
    expect([end, new Date(end.getTime() + 1)].map((at) => provisionalMark(at, calendar.announcedUntil))).toEqual(['', '（暂定）']);
  });
});

test('faults of the calendar are named, all of them', () => {
  const year = (change: Partial<Year>): Year => ({
    notice: '通知',
    holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
    workdays: [],
    ...change,
  });
  const faultsOf = (data: unknown): readonly string[] => {
    try {
      calendarOf(data);
      return [];
    } catch (error) {
      return (error as SettingsError).problems;
    }
  };
  const later = { name: '元旦', from: '2027-01-01', to: '2027-01-01' };
  expect(faultsOf({ 2026: year({ workdays: ['2026-01-04'] }) })).toEqual([]);
  expect(faultsOf({ 2026: year({ workdays: ['2026-01-05'] }) })).toEqual([expect.stringContaining('2026-01-05：不是周六或周日')]);
  expect(faultsOf({ 2026: year({ workdays: ['2026-01-03'] }) })).toEqual([expect.stringContaining('2026-01-03：同时写作放假')]);
  expect(faultsOf({ 2026: year({ holidays: [later] }) })).toEqual([expect.stringContaining('元旦：日期不在这一年')]);
  expect(faultsOf({ 2026: year({ holidays: [{ ...later, from: '2026-01-02', to: '2026-01-01' }] }) })).toEqual([
    expect.stringContaining('元旦：结束早于开始'),
  ]);
  expect(faultsOf({ 2026: year({ notice: null }), 2027: year({ holidays: [later] }) })).toEqual([
    expect.stringContaining('2027 年有放假通知，2026 年却没有'),
  ]);
  expect(faultsOf({ 2026: year({ notice: null }) })).toEqual([expect.stringContaining('至少要有一个年份')]);
  expect(faultsOf({ 2026: year({}), 2028: year({ holidays: [{ ...later, from: '2028-01-01', to: '2028-01-01' }] }) })).toEqual([
    expect.stringContaining('缺少 2027 年'),
  ]);
});

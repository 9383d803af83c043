import { describe, expect, test } from '@jest/globals';
import { plainWeeks, type WorkCalendar } from '../../../kit/clock/index.js';
import { addOpenMinutes, areSound, hoursText, isOpenAt, opensOn, type OpenHours } from './open-hours.js';

const office: OpenHours = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const always: OpenHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
/** A moment in Shanghai in March 2026; the 5th is a Thursday. */
const at = (text: string): Date => new Date(`2026-03-${text}:00.000+08:00`);

describe('open hours', () => {
  test('must open before they close', () => {
    expect(areSound(office)).toBe(true);
    expect(areSound({ ...office, to: '08:30' })).toBe(false);
    expect(areSound({ ...office, from: '22:00', to: '06:00' })).toBe(false);
  });

  test('are open from the first moment until before the last', () => {
    expect(['05T08:29', '05T08:30', '05T17:29', '05T17:30', '07T12:00'].map((text) => isOpenAt(office, at(text), plainWeeks))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(['05T00:00', '07T23:59'].every((text) => isOpenAt(always, at(text), plainWeeks))).toBe(true);
  });

  test.each([
    ['05T09:00', 60, '05T10:00'],
    ['05T17:00', 30, '05T17:30'],
    ['05T17:00', 60, '06T09:00'],
    // From Friday evening to Monday no open time passes.
    ['06T18:00', 1, '09T08:31'],
    ['05T02:00', 540, '05T17:30'],
    ['05T09:00', 540 * 5, '12T09:00'],
  ])('limits from %s run %d minutes to %s', (from, minutes, to) => {
    expect(addOpenMinutes(office, at(from), minutes, plainWeeks)).toEqual(at(to));
  });

  test('a limit of days runs on one day a week, and around the clock', () => {
    const weekly: OpenHours = { weekdays: [6], from: '09:00', to: '10:00' };
    expect(addOpenMinutes(weekly, at('05T09:00'), 150, plainWeeks)).toEqual(at('21T09:30'));
    expect(addOpenMinutes(always, at('05T23:50'), 20, plainWeeks)).toEqual(at('06T00:10'));
  });

  // Sunday 4 January is worked; 1 January 2027 is a Friday.
  const calendar: WorkCalendar = {
    holidays: ['2026-01-01', '2026-01-02', '2026-01-03', '2027-01-01', '2027-01-02', '2027-01-03'],
    workdays: ['2026-01-04'],
    announcedUntil: '2026-12-31',
  };
  const sixDays: OpenHours = { ...office, weekdays: [1, 2, 3, 4, 5, 6] };
  const weekends: OpenHours = { ...office, weekdays: [6, 7] };

  test.each<[string, string, OpenHours, boolean]>([
    ['a holiday is like a Sunday: closed in an office', '2027-01-01', office, false],
    ['closed too on its Saturday, for who opens on six days', '2027-01-02', sixDays, false],
    ['open for who opens every day', '2027-01-01', always, true],
    ['open for who opens at weekends', '2027-01-01', weekends, true],
    ['a worked Sunday is like Monday to Friday: open in an office', '2026-01-04', office, true],
    ['closed for who opens at weekends', '2026-01-04', weekends, false],
    ['closed for who opens on one day of the week', '2026-01-04', { ...office, weekdays: [3] }, false],
    ['open for who opens every day, too', '2026-01-04', always, true],
    ['any other day goes by its weekday', '2027-01-04', office, true],
    ['any other Saturday too', '2027-01-09', office, false],
  ])('%s', (_, day, hours, open) => {
    expect(opensOn(hours, day, calendar)).toBe(open);
    expect(isOpenAt(hours, new Date(`${day}T08:45:00+08:00`), calendar)).toBe(open);
  });

  test('limits rest over a holiday, run on a worked Sunday, and never around the clock', () => {
    const moment = (text: string): Date => new Date(`${text}:00+08:00`);
    expect(addOpenMinutes(office, moment('2026-12-31T17:20'), 25, calendar)).toEqual(moment('2027-01-04T08:45'));
    expect(addOpenMinutes(office, moment('2025-12-31T17:20'), 25, calendar)).toEqual(moment('2026-01-04T08:45'));
    expect(addOpenMinutes(always, moment('2026-12-31T23:50'), 25, calendar)).toEqual(moment('2027-01-01T00:15'));
  });

  test.each<[Partial<OpenHours>, string]>([
    [{}, '周一至周五 8:30–17:30'],
    [{ weekdays: [7, 6] }, '周六、周日 8:30–17:30'],
    [{ weekdays: [1, 3, 5] }, '周一、周三、周五 8:30–17:30'],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '20:00' }, '每天 10:00–20:00'],
    [{ from: '00:00', to: '24:00' }, '周一至周五 全天'],
    [always, '全天 24 小时'],
    [{ weekdays: [2] }, '周二 8:30–17:30'],
  ])('%j reads %s', (change, text) => {
    expect(hoursText({ ...office, ...change })).toBe(text);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  endOfShanghaiDay,
  isWorkingDay,
  monthOf,
  plainWeeks,
  shanghaiDay,
  startOfShanghaiDay,
  weekday,
} from './days.js';

// National Day 2026.
const calendar = {
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
  announcedUntil: '2026-12-31',
};

describe('days of Asia/Shanghai', () => {
  it.each([
    ['2026-03-04T15:59:59.999Z', '2026-03-04'],
    ['2026-03-04T16:00:00.000Z', '2026-03-05'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s is %s', (at, day) => expect(shanghaiDay(new Date(at))).toBe(day));

  const moments = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });

  it('agree with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(fc.property(moments, (at) => expect(shanghaiDay(at)).toBe(zone.format(at))));
  });

  it('begin, end, and follow each other without a gap', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const day = shanghaiDay(at);
        expect(startOfShanghaiDay(day).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endOfShanghaiDay(day).getTime()).toBeGreaterThan(at.getTime());
        expect(startOfShanghaiDay(addDays(day, 1))).toEqual(endOfShanghaiDay(day));
        expect(addDays(addDays(day, 40), -40)).toBe(day);
      }),
    );
  });

  it('know their month and weekday, and what is no day', () => {
    expect(monthOf('2026-03-05')).toBe('2026-03');
    expect([weekday('2026-03-02'), weekday('2026-03-08')]).toEqual([1, 7]);
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-3-5', '', '2026-03-05T00:00']) expect(() => monthOf(wrong)).toThrow(RangeError);
  });
});

describe('working days', () => {
  it('are Monday to Friday with the exceptions of the holiday notice', () => {
    expect(['2026-03-06', '2026-03-07', '2026-03-08'].map((day) => isWorkingDay(day, plainWeeks))).toEqual([true, false, false]);
    expect(['2026-10-01', '2026-10-10'].map((day) => isWorkingDay(day, calendar))).toEqual([false, true]);
  });

  it.each([
    ['Thursday + 1', '2026-03-05T02:00:00Z', 1, '2026-03-06'],
    ['Friday + 1 goes over the weekend', '2026-03-06T02:00:00Z', 1, '2026-03-09'],
    ['late on Friday in UTC is Saturday here', '2026-03-06T16:30:00Z', 1, '2026-03-09'],
    ['ten working days are two weeks', '2026-03-05T02:00:00Z', 10, '2026-03-19'],
    ['ten over the national holiday and its worked Saturday', '2026-09-30T02:00:00Z', 10, '2026-10-20'],
  ])('%s', (_, from, n, lastDay) => expect(addWorkingDays(new Date(from), n, calendar)).toEqual(endOfShanghaiDay(lastDay)));

  it('add up', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 30 }),
        (from, n) => {
          const lastDay = shanghaiDay(new Date(addWorkingDays(from, n, calendar).getTime() - 1));
          expect(isWorkingDay(lastDay, calendar)).toBe(true);
          let count = 0;
          for (let day = addDays(shanghaiDay(from), 1); day <= lastDay; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++;
          expect(count).toBe(n);
        },
      ),
    );
  });

  it('refuse nonsense', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) expect(() => addWorkingDays(new Date(), n, plainWeeks)).toThrow(RangeError);
  });
});

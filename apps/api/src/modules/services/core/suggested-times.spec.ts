import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addOpenMinutes, isAroundTheClock, isOpenAt, type OpenHours } from './open-hours.js';
import { plainWeeks, shanghaiDay } from '../../../kit/clock/index.js';
import { openDays, suggestedTimes } from './suggested-times.js';

const office: OpenHours = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const always: OpenHours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
const at = (text: string): Date => new Date(`2026-03-${text}:00.000+08:00`);

describe('suggested times', () => {
  test('leave out holidays', () => {
    const calendar = { ...plainWeeks, holidays: ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'] };
    const days = suggestedTimes(office, 60, 30, at('05T16:00'), calendar).map((time) => shanghaiDay(time));
    expect(new Set(days)).toEqual(new Set(['2026-03-05', '2026-03-10', '2026-03-11', '2026-03-12']));
    expect(openDays(office, 8, at('05T16:00'), calendar)).toEqual(['2026-03-05', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']);
  });

  test('begin with the soonest, then spread over the next open days', () => {
    const times = suggestedTimes(office, 60, 90, at('05T09:10'), plainWeeks);
    expect(times).toEqual(['05T11:00', '05T13:00', '05T15:00', '06T08:30', '06T11:30', '06T14:30', '09T08:30', '09T13:30'].map(at));
  });

  test('on Friday evening are on Monday', () => {
    expect(suggestedTimes(office, 60, 30, at('06T19:00'), plainWeeks)[0]).toEqual(at('09T09:00'));
  });

  test('at night offer help at once, and then only waking hours', () => {
    const times = suggestedTimes(always, 60, 20, at('05T02:15'), plainWeeks);
    expect(times.slice(0, 3)).toEqual([at('05T03:00'), at('05T07:30'), at('05T09:30')]);
  });

  test('are there too when the service lasts longer than the hours', () => {
    expect(suggestedTimes({ ...office, to: '09:00' }, 60, 5, at('05T07:00'), plainWeeks)[0]).toEqual(at('06T08:30'));
  });

  test('whatever the hours: at most eight, rising, half hours, open, after the lead, ending before closing', () => {
    const hours = fc
      .record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.integer({ min: 0, max: 46 }),
        length: fc.integer({ min: 1, max: 48 }),
      })
      .map(({ weekdays, from, length }): OpenHours => ({ weekdays, from: clock(from), to: clock(Math.min(48, from + length)) }));
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 10, max: 720 }),
        fc.integer({ min: 10, max: 3000 }),
        fc.integer({ min: 0, max: 20160 }),
        (open, usual, lead, ahead) => {
          const now = new Date(at('05T00:00').getTime() + ahead * 60_000);
          const soonest = addOpenMinutes(open, now, lead, plainWeeks);
          const times = suggestedTimes(open, usual, lead, now, plainWeeks);
          expect(times.length).toBeLessThanOrEqual(8);
          const width = Number(minutes(open.to)) - Number(minutes(open.from));
          times.forEach((time, i) => {
            expect(time.getTime() % 1_800_000).toBe(0);
            expect(isOpenAt(open, time, plainWeeks)).toBe(true);
            expect(time.getTime()).toBeGreaterThanOrEqual(soonest.getTime());
            if (i > 0) expect(time.getTime()).toBeGreaterThan(times[i - 1]!.getTime());
            if (usual <= width && !isAroundTheClock(open))
              expect(isOpenAt(open, new Date(time.getTime() + usual * 60_000 - 1), plainWeeks)).toBe(true);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

const clock = (halfHours: number): string => `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

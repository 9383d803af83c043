import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedMinutes, manualFault, opensAt } from './counted-time.js';

const at = (time: string): Date => new Date(`2026-03-05T${time}Z`);
const slot = { plannedStartsAt: at('01:00:00'), countedUntil: at('03:00:00') };
const moments = fc.date({ min: at('00:00:00'), max: at('05:00:00'), noInvalidDate: true });

describe('counted time', () => {
  it.each([
    ['01:00:00', '03:00:00', 120],
    ['00:40:00', '03:20:00', 120],
    ['01:10:30', '02:10:29', 59],
    ['01:10:30', '02:10:30', 60],
    ['00:30:00', '00:50:00', 0],
    ['01:00:00', '01:00:59', 0],
    ['02:00:00', '01:30:00', 0],
    ['03:10:00', '03:20:00', 0],
  ])('from %s to %s is %i minutes', (from, until, minutes) => {
    expect(countedMinutes(at(from), at(until), slot)).toBe(minutes);
  });

  it('is never negative, never more than planned, never more than really passed, never rounded up', () => {
    fc.assert(
      fc.property(moments, moments, moments, moments, (from, until, plannedStartsAt, countedUntil) => {
        const minutes = countedMinutes(from, until, { plannedStartsAt, countedUntil });
        const between = (a: Date, b: Date): number => Math.max(0, (b.getTime() - a.getTime()) / 60_000);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(between(from, until));
        expect(minutes).toBeLessThanOrEqual(between(plannedStartsAt, countedUntil));
      }),
    );
  });

  it('grows with the check-out', () => {
    fc.assert(
      fc.property(moments, moments, moments, (from, a, b) => {
        const [sooner, later] = a <= b ? [a, b] : [b, a];
        expect(countedMinutes(from, sooner, slot)).toBeLessThanOrEqual(countedMinutes(from, later, slot));
      }),
    );
  });
});

describe('manual times', () => {
  it.each([
    ['01:00:00', '03:00:00', '03:00:00', null],
    ['01:30:00', '02:00:00', '09:00:00', null],
    ['02:00:00', '02:00:00', '09:00:00', 'endBeforeStart'],
    ['01:00:00', '02:30:00', '02:29:59', 'future'],
    ['00:59:59', '02:00:00', '09:00:00', 'outsideSlot'],
    ['01:00:00', '03:00:01', '09:00:00', 'outsideSlot'],
  ] as const)('from %s to %s, told at %s: %s', (from, until, now, fault) => {
    expect(manualFault(at(from), at(until), slot, at(now))).toBe(fault);
  });
});

it('doors open some minutes before the start', () => {
  expect(opensAt(at('01:00:00'), 30)).toEqual(at('00:30:00'));
});

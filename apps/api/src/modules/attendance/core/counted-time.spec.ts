import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedMinutes, manualFault, checkInOpensAt, uncoveredMinutes } from './counted-time.js';

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
  expect(checkInOpensAt(at('01:00:00'), 30)).toEqual(at('00:30:00'));
});

describe('time that another service covers', () => {
  const span = (from: string, until: string) => ({ from: at(from), until: at(until) });
  const mine = span('01:00:00', '03:00:00');

  it.each([
    ['before and after', [span('00:00:00', '01:00:00'), span('03:00:00', '04:00:00')], null],
    ['at the beginning', [span('00:30:00', '01:20:00')], 100],
    ['in the middle', [span('01:30:00', '02:00:00')], 90],
    ['at the end, begun minutes cut', [span('02:30:30', '05:00:00')], 90],
    ['twice the same', [span('01:30:00', '02:00:00'), span('01:30:00', '02:00:00')], 90],
    ['one within the other', [span('01:10:00', '02:30:00'), span('01:20:00', '01:40:00')], 40],
    ['all of it', [span('00:00:00', '02:00:00'), span('01:59:00', '04:00:00')], 0],
  ])('%s', (_, others, minutes) => {
    expect(uncoveredMinutes(mine, others)).toBe(minutes);
  });

  it('in whatever order: what is left and what is covered make up the whole', () => {
    const spans = fc.tuple(moments, moments).map(([a, b]) => (a <= b ? { from: a, until: b } : { from: b, until: a }));
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 5 }), (others) => {
        let seconds = 0;
        for (let t = mine.from.getTime(); t < mine.until.getTime(); t += 1_000)
          if (!others.some(({ from, until }) => from.getTime() <= t && t < until.getTime())) seconds += 1;
        const left = uncoveredMinutes(mine, others) ?? 120;
        expect(Math.abs(left - seconds / 60)).toBeLessThanOrEqual(1.2);
        expect(uncoveredMinutes(mine, [...others].reverse())).toBe(uncoveredMinutes(mine, others));
      }),
      { numRuns: 60 },
    );
  });
});

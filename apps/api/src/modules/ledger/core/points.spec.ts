import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pointsBack, pointsFor } from './points.js';

describe('pointsFor', () => {
  it('gives one point an hour and carries the rest', () => {
    expect(pointsFor(60, 1, 0)).toEqual({ points: 1, carry: 0 });
    expect(pointsFor(40, 1, 0)).toEqual({ points: 0, carry: 4000 });
    expect(pointsFor(40, 1, 4000)).toEqual({ points: 1, carry: 2000 });
    expect(pointsFor(120, 1.5, 0)).toEqual({ points: 3, carry: 0 });
  });

  it('earns the same however the minutes are cut into records', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 720 }), { maxLength: 30 }), fc.constantFrom(0.5, 1, 1.2, 1.5, 2), (records, rate) => {
        let carry = 0;
        let points = 0;
        for (const minutes of records) {
          const step = pointsFor(minutes, rate, carry);
          points += step.points;
          carry = step.carry;
        }
        const whole = pointsFor(
          records.reduce((a, b) => a + b, 0),
          rate,
          0,
        );
        expect({ points, carry }).toEqual(whole);
      }),
    );
  });
});

describe('pointsBack', () => {
  it('leaves what the other records earned, whichever is taken back', () => {
    const records = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 720 }), rate: fc.constantFrom(0.5, 1, 1.2, 1.5, 2) }), {
      minLength: 1,
      maxLength: 20,
    });
    const earn = (list: readonly { minutes: number; rate: number }[]) =>
      list.reduce(
        (sum, { minutes, rate }) => {
          const step = pointsFor(minutes, rate, sum.carry);
          return { points: sum.points + step.points, carry: step.carry };
        },
        { points: 0, carry: 0 },
      );
    fc.assert(
      fc.property(records, fc.nat(), (list, pick) => {
        const gone = pick % list.length;
        const all = earn(list);
        const back = pointsBack(list[gone]!.minutes, list[gone]!.rate, all.carry);
        expect({ points: all.points - back.points, carry: back.carry }).toEqual(earn(list.filter((_, i) => i !== gone)));
      }),
    );
  });
});

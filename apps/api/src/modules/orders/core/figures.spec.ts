import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf, median, shareOf, type FigureFacts } from './figures.js';

const facts: FigureFacts = {
  state: 'settled',
  placedAt: new Date('2026-03-05T01:00:00.000Z'),
  acceptedAt: new Date('2026-03-05T01:10:30.000Z'),
  dispatchedAt: null,
  settledAt: new Date('2026-03-05T09:00:00.000Z'),
  stagesDone: 4,
  stagesLate: 1,
  servedMinutes: 45,
  stars: 4,
  escalations: 2,
};

describe('figures of orders', () => {
  test('of none are empty, not zero', () => {
    expect(figuresOf([])).toMatchObject({ orders: 0, completionRate: null, acceptMinutes: null, withinLimit: null, averageRating: null });
  });

  test('count what ended well and what fell through', () => {
    const other: FigureFacts = {
      ...facts,
      state: 'cancelled',
      acceptedAt: null,
      settledAt: null,
      stagesDone: 0,
      stagesLate: 0,
      stars: null,
    };
    expect(figuresOf([facts, facts, other])).toEqual({
      orders: 3,
      fellThrough: 1,
      completed: 2,
      completionRate: 0.6667,
      acceptMinutes: 10,
      dispatchMinutes: null,
      withinLimit: 0.75,
      escalations: 6,
      servedMinutes: 135,
      averageRating: 4,
    });
  });

  test('the median has as many below as above, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (values) => {
        const middle = median(values)!;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });

  test('a share lies between none and all', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (part, rest) => {
        const share = shareOf(part, part + rest);
        if (part + rest === 0) expect(share).toBeNull();
        else expect(share!).toBeGreaterThanOrEqual(0);
        if (share !== null) expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

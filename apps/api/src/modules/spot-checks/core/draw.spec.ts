import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draw } from './draw.js';

test('draws so many different ones of what is there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat()),
      fc.integer({ min: 0, max: 20 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true })),
      (all, count, luck) => {
        const drawn = draw(all, count, (n) => Math.floor(luck.next().value! * n));
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(all).toEqual(expect.arrayContaining(drawn));
      },
    ),
  );
});

test('each has the same chance', () => {
  // Every possible result of the draw, once.
  const times = new Map<string, number>();
  for (let first = 0; first < 4; first++)
    for (let second = 0; second < 3; second++) {
      const luck = [first, second];
      for (const one of draw(['a', 'b', 'c', 'd'], 2, () => luck.shift()!)) times.set(one, (times.get(one) ?? 0) + 1);
    }
  expect([...times.values()]).toEqual([6, 6, 6, 6]);
});

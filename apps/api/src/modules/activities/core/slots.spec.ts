import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { begunSlot, overlaps, partOfDay, slotFault } from './slots.js';

const slot = (from: string, to: string) => ({ startsAt: new Date(from), endsAt: new Date(to) });
const span = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 720 }))
  .map(([start, minutes]) => ({ startsAt: new Date(start * 60_000), endsAt: new Date((start + minutes) * 60_000) }));

describe('slots of a project', () => {
  it('are sound one after the other, also without a pause', () =>
    expect(slotFault([slot('2026-03-05T04:00Z', '2026-03-05T06:00Z'), slot('2026-03-05T01:00Z', '2026-03-05T04:00Z')])).toBeNull());

  it('end after they start', () => {
    expect(slotFault([slot('2026-03-05T01:00Z', '2026-03-05T01:00Z')])).toBe('endBeforeStart');
    expect(slotFault([slot('2026-03-05T02:00Z', '2026-03-05T01:00Z')])).toBe('endBeforeStart');
  });

  it('last at most twelve hours', () => {
    expect(slotFault([slot('2026-03-05T00:00Z', '2026-03-05T12:00Z')])).toBeNull();
    expect(slotFault([slot('2026-03-05T00:00Z', '2026-03-05T12:00:00.001Z')])).toBe('tooLong');
  });

  it('do not overlap, in whatever order and number they come', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (slots) => {
        const clash = slots.some((a, i) => slots.some((b, j) => i < j && overlaps(a, b)));
        expect(slotFault(slots)).toBe(clash ? 'overlap' : null);
      }),
    );
  });

  it('have begun at their very start', () => {
    const slots = [slot('2026-03-06T01:00Z', '2026-03-06T02:00Z'), slot('2026-03-05T01:00Z', '2026-03-05T02:00Z')];
    expect(begunSlot(slots, new Date('2026-03-05T00:59:59.999Z'))).toBeNull();
    expect(begunSlot(slots, new Date('2026-03-05T01:00Z'))).toBe(slots[1]);
    expect(begunSlot(slots, new Date('2026-03-07T01:00Z'))).toBe(slots[1]);
  });
});

describe('overlap', () => {
  it('is mutual and holds with itself', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });
});

describe('part of the day', () => {
  it.each([
    ['2026-03-04T16:00:00Z', 'morning'],
    ['2026-03-05T03:59:59Z', 'morning'],
    ['2026-03-05T04:00:00Z', 'afternoon'],
    ['2026-03-05T10:00:00Z', 'evening'],
    ['2026-03-05T15:59:59Z', 'evening'],
  ] as const)('%s is %s in Shanghai', (at, part) => expect(partOfDay(new Date(at))).toBe(part));
});

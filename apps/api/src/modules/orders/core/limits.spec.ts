import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainWeeks } from '../../../kit/clock/index.js';
import { addOpenMinutes, isOpenAt, type OpenHours } from '../../services/index.js';
import { dueRungs, ladderOf } from './ladder.js';
import { expiresAt, isEscalated, limitOf } from './limits.js';
import { orderStates } from '@zhiyuanhong/contracts/states';

const office: OpenHours = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const limits = { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 480 };
const appointedAt = new Date('2026-03-05T06:00:00.000Z');
const planned = { appointedAt, limits, hours: office };
const rules = { ratingDays: 7, calendar: plainWeeks };
const at = (text: string): Date => new Date(`2026-03-${text}:00.000Z`);

const hoursArb = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ weekdays, from, length }) => ({
    weekdays,
    from: `${String(from).padStart(2, '0')}:00`,
    to: `${String(from + length).padStart(2, '0')}:30`,
  }));
const momentArb = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

describe('limits of a stage', () => {
  test('run from the entry, the first scan’s from the appointed time', () => {
    expect(limitOf('placed', planned, at('05T01:00'), rules)).toEqual(at('05T01:30'));
    expect(limitOf('accepted', planned, at('05T01:00'), rules)).toEqual(at('05T03:00'));
    expect(limitOf('dispatched', planned, at('05T01:00'), rules)).toEqual(at('05T06:30'));
    expect(limitOf('dispatched', planned, at('05T07:00'), rules)).toEqual(at('05T07:30'));
    expect(limitOf('serving', planned, at('05T07:00'), rules)).toBeNull();
    expect(limitOf('served', planned, at('05T09:00'), rules)).toEqual(at('06T08:00'));
    expect(limitOf('settled', planned, at('05T09:00'), rules)).toEqual(at('12T09:00'));
    for (const end of orderStates.ends) expect(limitOf(end, planned, at('05T09:00'), rules)).toBeNull();
  });

  test('every state with a limit is told to others, but the time to rate', () => {
    for (const state of orderStates.states)
      expect(isEscalated(state)).toBe(limitOf(state, planned, at('05T01:00'), rules) !== null && state !== 'settled');
  });

  test('what was taken waits longer before it expires', () => {
    const expiry = { expireHours: 24, unservedExpireHours: 168 };
    const expiring = orderStates.states.filter((state) => expiresAt({ state, appointedAt }, expiry) !== null);
    expect(expiring).toEqual(orderStates.transitions.expire.from);
    expect(expiresAt({ state: 'accepted', appointedAt }, expiry)).toEqual(at('06T06:00'));
    expect(expiresAt({ state: 'dispatched', appointedAt }, expiry)).toEqual(at('12T06:00'));
  });

  test('end within the open hours, later for a later entry', () => {
    fc.assert(
      fc.property(
        hoursArb,
        momentArb,
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 5, max: 2000 }),
        (hours, from, more, minutes) => {
          const end = addOpenMinutes(hours, from, minutes, plainWeeks);
          expect(end.getTime() - from.getTime()).toBeGreaterThanOrEqual(minutes * 60_000);
          expect(isOpenAt(hours, new Date(end.getTime() - 1), plainWeeks)).toBe(true);
          expect(addOpenMinutes(hours, new Date(from.getTime() + more), minutes, plainWeeks).getTime()).toBeGreaterThanOrEqual(
            end.getTime(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the ladder of escalations', () => {
  test('goes up from the region to the district', () => {
    const path = ['1506', '150603', '150603001', '150603001001'];
    expect(ladderOf(path, '150603')).toEqual(['150603001', '150603']);
    expect(ladderOf(path.slice(0, 3), '150603')).toEqual(['150603']);
    expect(ladderOf(path.slice(0, 2), '150603')).toEqual(['150603']);
  });

  test('raises the same levels at the same moments, however often and late it is looked at', () => {
    const ladderArb = fc.constantFrom(['150603'], ['150603001', '150603'], ['c', 'b', 'a']);
    const looks = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        hoursArb,
        momentArb,
        ladderArb,
        fc.integer({ min: 5, max: 300 }),
        looks,
        (hours, first, ladder, afterMinutes, minutes) => {
          const moments = [...minutes].sort((a, b) => a - b).map((n) => new Date(first.getTime() + n * 60_000));
          const last = moments.at(-1)!;
          const atOnce = dueRungs({ escalatedLevel: 0, nextEscalationAt: first }, ladder, {
            hours,
            calendar: plainWeeks,
            afterMinutes,
            now: last,
          });
          let known: { escalatedLevel: number; nextEscalationAt: Date | null } = { escalatedLevel: 0, nextEscalationAt: first };
          const oneByOne = moments.flatMap((now) => {
            const { rungs, next } = dueRungs(known, ladder, { hours, calendar: plainWeeks, afterMinutes, now });
            known = { escalatedLevel: known.escalatedLevel + rungs.length, nextEscalationAt: next };
            return rungs;
          });
          expect(oneByOne).toEqual(atOnce.rungs);
          expect(known.nextEscalationAt).toEqual(atOnce.next);
          expect(oneByOne.map(({ level }) => level)).toEqual(oneByOne.map((_, i) => i + 1));
          expect(oneByOne.map(({ regionCode }) => regionCode)).toEqual(ladder.slice(0, oneByOne.length));
          expect(oneByOne.every((rung) => rung.at <= last)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

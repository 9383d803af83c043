import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainWeeks } from '../../../kit/clock/index.js';
import { addOpenMinutes, isOpenAt } from '../../services/index.js';
import { demoOrders } from './orders.js';
import { demoServices } from '../../services/demo/index.js';
import { openMinutesBefore, orderTimes } from './order-times.js';

const office = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' };
const at = (text: string): Date => new Date(`2026-03-${text}:00.000+08:00`);
const moments = fc.date({ min: new Date('2026-03-01T00:00:00Z'), max: new Date('2026-03-29T00:00:00Z'), noInvalidDate: true });

describe('times of demo orders', () => {
  test.each([
    ['05T10:00', 60, '05T09:00'],
    ['06T09:00', 60, '05T17:00'],
    // From Monday morning back to Friday.
    ['09T08:40', 30, '06T17:10'],
    ['08T12:00', 0, '08T12:00'],
  ])('before %s, %d open minutes back is %s', (now, minutes, then) => {
    expect(openMinutesBefore(office, at(now), minutes, plainWeeks)).toEqual(at(then));
  });

  test('the way back is the way forth, to a few minutes', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 800 }), (now, minutes) => {
        const whole = new Date(Math.floor(now.getTime() / 300_000) * 300_000);
        const forth = addOpenMinutes(office, openMinutesBefore(office, whole, minutes, plainWeeks), minutes, plainWeeks);
        // Closing time and the next opening are the same moment of open time.
        const apart = addOpenMinutes(office, forth, 1, plainWeeks).getTime() - addOpenMinutes(office, whole, 1, plainWeeks).getTime();
        expect(Math.abs(apart)).toBeLessThan(5 * 60_000);
      }),
    );
  });

  test('whenever the demonstration starts, one thing follows the other, and somebody comes within the open hours', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...demoOrders), (now, demo) => {
        const item = { ...demoServices.find(({ title }) => title === demo.item)!, calendar: plainWeeks };
        const times = orderTimes(demo, item, now, demoOrders.indexOf(demo));
        if (times === null) return;
        const { placedAt, acceptedAt, offeredAt, answeredAt, appointedAt } = times;
        const steps = [placedAt, acceptedAt, offeredAt, answeredAt].map((step) => step.getTime());
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
        expect(isOpenAt(item.hours, appointedAt, item.calendar)).toBe(true);
        expect(appointedAt.getTime()).toBeGreaterThanOrEqual(demo.fate === 'placed' ? placedAt.getTime() : acceptedAt.getTime());
        // Orders under way were placed in the past.
        if (demo.days === undefined) expect(placedAt.getTime()).toBeLessThanOrEqual(now.getTime());
      }),
      { numRuns: 400 },
    );
  });
});

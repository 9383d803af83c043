import { describe, expect, test } from '@jest/globals';
import { RateWindows } from './rate-windows.js';

describe('RateWindows', () => {
  test('lets the limit through, then names the wait until the next window', () => {
    const rates = new RateWindows();
    expect([0, 1, 2].map((ms) => rates.take('a', 3, 1000, ms))).toEqual([0, 0, 0]);
    expect(rates.take('a', 3, 1000, 400)).toBe(600);
    expect(rates.take('a', 3, 1000, 1000)).toBe(0);
  });

  test('counts each caller alone', () => {
    const rates = new RateWindows();
    expect(rates.take('a', 1, 1000, 0)).toBe(0);
    expect(rates.take('b', 1, 1000, 0)).toBe(0);
    expect(rates.take('a', 1, 1000, 0)).toBe(1000);
  });

  test('forgets windows that ended', () => {
    const rates = new RateWindows();
    for (let i = 0; i < 10_000; i++) rates.take(`caller ${i}`, 5, 1000, i);
    expect(rates.size).toBeLessThan(1_100);
  });
});

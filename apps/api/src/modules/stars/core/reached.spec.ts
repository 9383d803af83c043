import { describe, expect, it } from '@jest/globals';
import { starFor } from './reached.js';

describe('starFor', () => {
  const ladder = [100, 300, 600, 1000, 1500];
  it.each([
    [0, 0],
    [100 * 60 - 1, 0],
    [100 * 60, 1],
    [600 * 60, 3],
    [1500 * 60 - 1, 4],
    [99999 * 60, 5],
  ])('%i minutes reach %i stars', (minutes, star) => {
    expect(starFor(minutes, ladder)).toBe(star);
  });
});

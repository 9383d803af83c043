import { describe, expect, it } from '@jest/globals';
import { answerBy } from './answer-by.js';

const now = new Date('2026-03-05T01:00:00.000Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('time to answer an offer', () => {
  it.each([
    ['as long as the district gives', 600, 30],
    ['not beyond the appointed time', 20, 20],
    ['but five minutes at least', 2, 5],
    ['and as long as ever once the appointed time has passed', -60, 30],
  ])('%s', (_name, appointed, expected) => {
    expect(answerBy(now, 30, later(appointed))).toEqual(later(expected));
  });
});

import { expect, it } from '@jest/globals';
import { momentWords, spanWords, timeWords } from './words.js';

const span = (startsAt: string, endsAt: string) => spanWords({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

it('names times as people in Shanghai read them', () => {
  expect(timeWords(new Date('2026-03-05T16:05:59Z'))).toBe('0:05');
  expect(momentWords(new Date('2026-03-07T16:05:59Z'))).toBe('3月8日 周日 0:05');
  expect(span('2026-03-05T01:00Z', '2026-03-05T08:30Z')).toBe('3月5日 周四 9:00–16:30');
  expect(span('2026-12-31T14:00Z', '2026-12-31T18:00Z')).toBe('12月31日 周四 22:00–1月1日 周五 2:00');
});

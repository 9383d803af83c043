import { expect, it } from '@jest/globals';
import { spanWords, timeWords } from './words.js';

it('names times as people in Shanghai read them', () => {
  expect(timeWords(new Date('2026-03-05T16:05:59Z'))).toBe('00:05');
  expect(spanWords({ startsAt: new Date('2026-03-05T06:00Z'), endsAt: new Date('2026-03-05T08:30Z') })).toBe('3月5日 14:00–16:30');
  expect(spanWords({ startsAt: new Date('2026-12-31T14:00Z'), endsAt: new Date('2026-12-31T18:00Z') })).toBe('12月31日 22:00–1月1日 02:00');
});

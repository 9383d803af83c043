import { leftWords, minutesLeft, shareLeft, whenText } from './times';

const now = new Date('2026-03-05T06:00:00Z'); // Thursday, 14:00 in Shanghai
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

test('what is left is said in words, and what is past too', () => {
  expect(leftWords(after(25), now)).toBe('剩 25分钟');
  expect(leftWords(after(25.9), now)).toBe('剩 25分钟');
  expect(leftWords(after(125), now)).toBe('剩 2小时5分');
  expect(leftWords(after(3 * 1440 + 5), now)).toBe('剩 3天');
  expect(leftWords(after(47 * 60 + 59), now)).toBe('剩 1天23小时');
  expect(leftWords(after(0.5), now)).toBe('剩不到 1分钟');
  expect(leftWords(after(-0.5), now)).toBe('超时 1分钟');
  expect(leftWords(after(-65), now)).toBe('超时 1小时5分');
  expect(minutesLeft(after(0), now)).toBe(0);
});

test('moments near now are named by the day in Shanghai', () => {
  expect(whenText('2026-03-05T08:30:00Z', now)).toBe('今天 16:30');
  // Still the fifth in UTC, already the sixth in Shanghai.
  expect(whenText('2026-03-05T17:00:00Z', now)).toBe('明天 1:00');
  expect(whenText('2026-03-04T02:00:00Z', now)).toBe('昨天 10:00');
  expect(whenText('2026-03-08T01:00:00Z', now)).toBe('周日 9:00');
  expect(whenText('2026-03-12T01:00:00Z', now)).toBe('3月12日 9:00');
  expect(whenText('2026-02-28T01:00:00Z', now)).toBe('2月28日 9:00');
});

test('the bar shows the share of the stage’s own limit', () => {
  const limits = { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1440 };
  expect(shareLeft(after(15), now, 'placed', limits)).toBeCloseTo(0.5);
  expect(shareLeft(after(15), now, 'accepted', limits)).toBeCloseTo(0.125);
  // Time limits pause outside the open hours, so that more time than the limit may be left.
  expect(shareLeft(after(900), now, 'placed', limits)).toBe(1);
  expect(shareLeft(after(-5), now, 'placed', limits)).toBe(0);
  expect(shareLeft(after(30), now, 'placed', undefined)).toBeCloseTo(0.5);
});

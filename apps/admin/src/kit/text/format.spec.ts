import { ago, clockTime, countdown, dateTime, duration, instantAt, range, shanghaiDay, tied } from './format';

test('an instant is shown in Shanghai, whatever zone the browser is in', () => {
  expect(dateTime('2026-03-05T01:00:00.000Z')).toBe('2026年3月5日 周四 9:00');
  expect(dateTime('2026-03-04T16:05:00.000Z')).toBe('2026年3月5日 周四 0:05');
  expect(clockTime('2026-03-05T12:30:00.000Z')).toBe('20:30');
  expect(shanghaiDay('2026-03-04T16:05:00.000Z')).toBe('2026-03-05');
});

test('a range names the second day only when it differs', () => {
  expect(range('2026-03-05T01:00:00Z', '2026-03-05T03:00:00Z')).toBe('2026年3月5日 周四 9:00–11:00');
  expect(range('2026-03-05T13:00:00Z', '2026-03-05T17:00:00Z')).toBe('2026年3月5日 周四 21:00 – 2026年3月6日 周五 1:00');
});

test('a name of several parts never breaks before its dot', () => {
  expect(tied('图书馆队 · 管理员')).toBe('图书馆队\u00a0· 管理员');
  expect(tied('图书馆队')).toBe('图书馆队');
});

test('minutes are whole and never rounded', () => {
  expect(duration(0)).toBe('0分钟');
  expect(duration(59)).toBe('59分钟');
  expect(duration(150)).toBe('2小时30分');
  expect(duration(120)).toBe('2小时');
});

test('ago uses one unit and knows the future', () => {
  const now = new Date('2026-03-05T04:00:00Z');
  expect(ago('2026-03-05T03:59:30Z', now)).toBe('刚刚');
  expect(ago('2026-03-05T01:00:00Z', now)).toBe('3小时前');
  expect(ago('2026-03-07T05:00:00Z', now)).toBe('2天后');
});

test('wall clock to instant and countdown', () => {
  expect(instantAt('2026-03-05', '09:00')).toBe('2026-03-05T01:00:00.000Z');
  expect(countdown(65)).toBe('1:05');
  expect(countdown(3661.2)).toBe('1:01:02');
  expect(countdown(-4)).toBe('0:00');
});

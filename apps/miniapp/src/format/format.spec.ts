import { ago, clock, count, dayOf, daysAfter, distance, duration, fullDay, fullSpan, fullTime, hours, humanDay, humanTime } from '.';

// Thursday 5 March 2026, 8:30 in Shanghai.
const now = '2026-03-05T00:30:00.000Z';

describe('moments in Shanghai, whatever the zone of the phone', () => {
  it('tells day and time', () => {
    expect(fullTime('2026-03-05T01:00:00.000Z')).toBe('2026年3月5日 周四 9:00');
    expect(fullSpan('2026-03-05T01:00:00.000Z', '2026-03-05T03:00:00.000Z')).toBe('2026年3月5日 周四 9:00–11:00');
    expect(fullDay('2026-03-05')).toBe('2026年3月5日 周四');
  });
  it('takes the day from Shanghai, not from UTC', () => {
    expect(dayOf('2026-03-05T15:59:00.000Z')).toBe('2026-03-05');
    expect(dayOf('2026-03-05T16:00:00.000Z')).toBe('2026-03-06');
    expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
  it('says when in words people use', () => {
    expect(humanTime('2026-03-08T01:00:00Z', '2026-03-08T03:00:00Z', now)).toBe('周日 9:00–11:00');
    expect(humanTime('2026-03-05T14:00:00Z', '2026-03-05T17:00:00Z', now)).toBe('今天 22:00–次日 1:00');
    expect(humanDay('2026-03-06T01:00:00Z', now)).toBe('明天');
    expect(humanDay('2026-03-04T01:00:00Z', now)).toBe('昨天');
    expect(humanDay('2026-03-07T01:00:00Z', now)).toBe('后天');
    expect(humanDay('2026-03-09T01:00:00Z', now)).toBe('下周一');
    expect(humanDay('2026-03-11T01:00:00Z', now)).toBe('下周三');
    expect(humanDay('2026-03-12T01:00:00Z', now)).toBe('3月12日 周四');
    expect(humanDay('2027-01-01T01:00:00Z', now)).toBe('2027年1月1日 周五');
    expect(humanDay('2026-03-01T01:00:00Z', now)).toBe('3月1日 周日');
  });
  it('never names a day ahead by a weekday that this week has behind it', () => {
    const saturday = '2026-11-28T04:00:00Z';
    expect(humanDay('2026-12-04T05:12:00Z', saturday)).toBe('下周五');
    expect(humanDay('2026-12-05T05:12:00Z', saturday)).toBe('12月5日 周六');
    expect(humanDay('2026-12-03T16:30:00Z', '2026-11-29T15:00:00Z')).toBe('下周五');
    expect(humanDay('2026-12-06T01:00:00Z', '2026-11-29T16:00:00Z')).toBe('周日');
  });
  it('says how long ago', () => {
    expect(ago('2026-03-05T00:29:30Z', now)).toBe('刚刚');
    expect(ago('2026-03-05T00:25:00Z', now)).toBe('5分钟前');
    expect(ago('2026-03-04T02:00:00Z', now)).toBe('昨天 10:00');
  });
});

describe('spans and figures', () => {
  it('never rounds service time up', () => {
    expect(duration(150)).toBe('2小时30分');
    expect(duration(45)).toBe('45分钟');
    expect(duration(120)).toBe('2小时');
    expect(hours(150)).toBe('2.5');
    expect(hours(119)).toBe('1.9');
    expect(hours(7_438_680)).toBe('123,978');
  });
  it('tells distances and counts', () => {
    expect(distance(804)).toBe('800米');
    expect(distance(1234)).toBe('1.2公里');
    expect(distance(2000)).toBe('2公里');
    expect(distance(12_400)).toBe('12公里');
    expect(count(84312)).toBe('84,312');
    expect(count(7)).toBe('7');
  });
  it('counts down to zero and not below', () => {
    expect(clock(299_001)).toBe('5:00');
    expect(clock(3_899_000)).toBe('1:04:59');
    expect(clock(-5)).toBe('0:00');
  });
});

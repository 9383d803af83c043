import { queryClient } from '@/client';
import '@/district';
import { closedElsewhere, lastDay, leavingTimes, stateWords } from './words';

it('offers times to have left at, between check-in and planned end, the latest first', () => {
  const times = leavingTimes({ checkInAt: '2026-03-05T01:02:00.000Z', plannedEndsAt: '2026-03-05T01:20:00.000Z' });
  expect(times.map((t) => t.label)).toEqual(['9:20', '9:15', '9:10', '9:05']);
  expect(times[0]?.value).toBe('2026-03-05T01:20:00.000Z');
  expect(leavingTimes({ checkInAt: '2026-03-05T03:00:00.000Z', plannedEndsAt: '2026-03-05T03:00:00.000Z' })).toEqual([]);
});

it('says what a state means, an open objection first', () => {
  const none = { claimedMinutes: null, answer: null, appealUntil: null, appealReason: null, decision: null };
  const dispute = { id: 1, state: 'open' as const, reason: '', ...none };
  const now = new Date('2026-03-10T00:00:00Z');
  const confirmDueAt = '2026-03-19T16:00:00.000Z';
  expect(lastDay(confirmDueAt)).toBe('2026年3月19日 周四');
  expect(stateWords({ state: 'ended', confirmDueAt, dispute: null }, now)).toMatch('最晚 2026年3月19日 周四确认');
  expect(stateWords({ state: 'ended', confirmDueAt, dispute: null }, new Date(confirmDueAt))).toMatch('超过期限');
  expect(stateWords({ state: 'ended', confirmDueAt: null, dispute }, now)).toMatch('异议正在处理');
  expect(stateWords({ state: 'ended', confirmDueAt, dispute: { ...dispute, state: 'appealed' } }, now)).toMatch('上一级正在复核');
  expect(stateWords({ state: 'confirmed', confirmDueAt: null, dispute: { ...dispute, state: 'accepted' } }, now)).toMatch('已计入');
});

it('marks a deadline for whose year the days off are not yet published', () => {
  queryClient.setQueryData(['getDistrict'], { calendarUntil: '2026-12-31', modules: [], now: new Date().toISOString() });
  expect(lastDay('2026-12-31T16:00:00.000Z')).toBe('2026年12月31日 周四');
  expect(lastDay('2027-01-04T16:00:00.000Z')).toBe('2027年1月4日 周一（暂定）');
});

it('tells a record that was closed at its end from one closed when the volunteer had gone elsewhere', () => {
  const plannedEndsAt = '2026-03-05T03:00:00.000Z';
  expect(closedElsewhere({ plannedEndsAt, checkOutAt: plannedEndsAt })).toBe(false);
  expect(closedElsewhere({ plannedEndsAt, checkOutAt: '2026-03-05T02:59:00.000Z' })).toBe(true);
  expect(closedElsewhere({ plannedEndsAt, checkOutAt: null })).toBe(false);
});

import { dayAfter, inOrder, recurring, slotFaults, slotInput, slotRow, weekdayOf } from './slot-times';

test('a slot is typed in Shanghai time and sent in UTC', () => {
  expect(slotInput({ day: '2026-03-05', from: '09:00', to: '11:30' })).toEqual({
    startsAt: '2026-03-05T01:00:00.000Z',
    endsAt: '2026-03-05T03:30:00.000Z',
  });
  expect(slotRow({ id: 4, startsAt: '2026-03-05T01:00:00.000Z', endsAt: '2026-03-05T03:30:00.000Z' })).toEqual({
    id: 4,
    day: '2026-03-05',
    from: '09:00',
    to: '11:30',
  });
});

test('an end before the start is on the next day, also across months', () => {
  expect(slotInput({ day: '2026-02-28', from: '22:00', to: '01:00' }).endsAt).toBe('2026-02-28T17:00:00.000Z');
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
});

test('a recurrence takes the chosen weekdays, both ends included', () => {
  const rows = recurring({ from: '2026-03-02', until: '2026-03-15', weekdays: [6, 7], start: '09:00', end: '11:00' });
  expect(rows.map((r) => r.day)).toEqual(['2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15']);
  expect(weekdayOf('2026-03-08')).toBe(7);
  expect(
    recurring({ from: '2026-01-01', until: '2027-01-01', weekdays: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '10:00' }),
  ).toHaveLength(60);
});

test('slots are put in order of time', () => {
  const a = { day: '2026-03-05', from: '14:00', to: '15:00' };
  const b = { day: '2026-03-05', from: '09:00', to: '10:00' };
  expect(inOrder([a, b])).toEqual([b, a]);
});

test('what is wrong with slots is said of their rows', () => {
  const now = new Date('2026-03-05T01:00:00.000Z');
  const row = (day: string, from: string, to: string) => ({ day, from, to });
  const faults = (...rows: ReturnType<typeof row>[]) => [...slotFaults(rows, now)];
  expect(faults(row('2026-03-05', '09:05', '10:00'), row('2026-03-05', '10:00', '11:00'))).toEqual([]);
  expect(faults(row('2026-03-05', '09:00', '10:00'))).toEqual([[0, '开始时间已过，请改成以后的时间']]);
  expect(faults(row('2026-03-06', '09:00', '09:00'))).toEqual([[0, '结束时间须晚于开始时间']]);
  expect(faults(row('2026-03-06', '09:00', '08:00'))).toEqual([[0, '超过 12 小时，结束时间早于开始时间会算作次日，请分成几个班次']]);
  expect(faults(row('2026-03-06', '08:00', '10:00'), row('2026-03-06', '09:00', '11:00'))).toEqual([[1, '与班次 1 的时间重叠，请错开']]);
  expect(faults(row('2026-03-06', '22:00', '02:00'), row('2026-03-07', '01:00', '03:00'))).toEqual([[1, '与班次 1 的时间重叠，请错开']]);
});

test.each([
  ['in the day', '2026-03-05T01:00:00.000Z', '2026-03-05T03:30:00.000Z'],
  ['until midnight', '2026-03-05T12:00:00.000Z', '2026-03-05T16:00:00.000Z'],
  ['from midnight', '2026-03-05T16:00:00.000Z', '2026-03-05T18:00:00.000Z'],
  ['over New Year', '2026-12-31T15:00:00.000Z', '2026-12-31T17:00:00.000Z'],
])('a slot %s that is saved untouched stays as it is', (_, startsAt, endsAt) => {
  expect(slotInput(slotRow({ id: 4, startsAt, endsAt }))).toEqual({ id: 4, startsAt, endsAt });
});

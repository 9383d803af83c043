import { dayAfter, inOrder, recurring, slotInput, slotRow, weekdayOf } from './slot-times';

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

import type { District, Person } from './district.js';

/** Scans in or out with the present code of the check-in screen. */
export async function scan(district: District, slotId: number, { api }: Person, action: 'checkIn' | 'checkOut'): Promise<void> {
  const { qrText } = await district.staff('tushuguan').call('getVenueCode', { params: { slotId } });
  const { claim } = await api.call('claimVenueCode', { body: { code: qrText } });
  await api.call(action, { body: { claim } });
}

/** Serves for an hour; the record is confirmed unless `confirmed` is false. Returns the slot's id. */
export async function serve(district: District, volunteer: Person, { confirm = true, leave = true } = {}): Promise<number> {
  const { slots, posts } = await district.published({ category: 'elder-care' });
  const { id: slotId, endsAt } = slots[0]!;
  await volunteer.api.call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
  await scan(district, slotId, volunteer, 'checkIn');
  await district.moveClockTo(new Date(new Date(endsAt).getTime() - 60_000));
  if (leave) await scan(district, slotId, volunteer, 'checkOut');
  else await district.moveClock(10);
  if (confirm) await district.staff('tushuguan').call('confirmAttendance', { params: { slotId }, body: {} });
  return slotId;
}

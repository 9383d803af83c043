import { serve } from './attendance.js';
import type { District, Person } from './district.js';

export interface Dismissed {
  readonly volunteer: Person;
  readonly slotId: number;
  readonly attendanceId: number;
  readonly disputeId: number;
}

/** A record of one hour whose dispute the organisation has dismissed. */
export async function dismissed(district: District, name: string): Promise<Dismissed> {
  const volunteer = await district.volunteer(name);
  const slotId = await serve(district, volunteer, { confirm: false });
  const { items } = await volunteer.api.call('listMyAttendance', { query: {} });
  const attendanceId = items[0]!.id;
  const body = { reason: '我提前半小时离开' };
  const { dispute } = await volunteer.api.call('disputeAttendance', { params: { attendanceId }, body });
  const params = { disputeId: dispute!.id };
  const answer = { decision: 'dismiss', answer: '现场记录显示的时间与系统一致' } as const;
  await district.staff('tushuguan').call('answerDispute', { params, body: answer });
  return { volunteer, slotId, attendanceId, ...params };
}

/** A dismissed dispute that the volunteer has appealed. */
export async function appealed(district: District, name: string): Promise<Dismissed> {
  const known = await dismissed(district, name);
  const { volunteer, disputeId } = known;
  await volunteer.api.call('appealDispute', { params: { disputeId }, body: { reason: '带队老师可以作证' } });
  return known;
}

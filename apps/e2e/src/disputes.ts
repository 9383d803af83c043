import { given } from '@zhiyuanhong/contracts/given';
import type { disputeStates, StateOf } from '@zhiyuanhong/contracts/states';
import type { Recorded } from './attendance.js';
import type { District } from './district.js';

/** Brings a dispute about this record to this state. Returns its id. */
export function disputed(
  district: District,
  { attendanceId, slot, volunteer }: Recorded,
  state: StateOf<typeof disputeStates>,
  reason = '我提前半小时离开',
): Promise<number> {
  const clients = { organiser: district.staff('tushuguan'), reviewer: district.staff('shenhe'), volunteer: volunteer.api };
  const { dispute } = given({ here: { ...slot, attendanceId }, as: (part: keyof typeof clients) => clients[part] });
  return dispute(state, { open: { reason }, dismiss: { answer: '现场记录显示的时间与系统一致' } });
}

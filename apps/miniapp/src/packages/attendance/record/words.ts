import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { attendanceWords } from '@zhiyuanhong/contracts/words/attendance';
import { provisional } from '@/district';
import { fullDay, timeOf } from '@/format';
import type { Option, Tone } from '@/ui';

export type Attendance = OutputOf<'listMyAttendance'>['items'][number];

const tones: Partial<Record<Attendance['state'], Tone>> = {
  present: 'good',
  confirmed: 'good',
  ended: 'waiting',
  awaitingApproval: 'waiting',
};
export const stateTag = ({ state }: Pick<Attendance, 'state'>): { text: string; tone: Tone } => ({
  text: word(attendanceWords, state),
  tone: tones[state] ?? 'plain',
});

/** The last day for confirming; the deadline itself is the midnight after it. */
export const lastDay = (confirmDueAt: string): string =>
  `${fullDay(new Date(new Date(confirmDueAt).getTime() - 1))}${provisional(confirmDueAt)}`;

/** What the state means for the volunteer, in a sentence. */
export function stateWords({ state, confirmDueAt, dispute }: Pick<Attendance, 'state' | 'confirmDueAt' | 'dispute'>, now: Date): string {
  switch (state) {
    case 'present':
      return '正在服务，离开前请扫码签退';
    case 'ended':
      if (dispute?.state === 'open') return '您的异议正在处理，处理后再确认时长';
      if (dispute?.state === 'appealed') return '上一级正在复核您的异议，复核后再确认时长';
      if (!confirmDueAt) return '等待组织者确认，确认后计入时长';
      return new Date(confirmDueAt) > now
        ? `组织者最晚 ${lastDay(confirmDueAt)}确认，确认后计入时长`
        : `组织者应在 ${lastDay(confirmDueAt)}前确认，现已超过期限，可以联系组织者`;
    case 'awaitingApproval':
      return '人工补录的时长，须由另一人复核后计入';
    case 'confirmed':
      return '已确认，时长和积分已计入';
    case 'rejected':
      return '补录没有通过复核，不计入时长';
    case 'reversed':
      return '记录已冲正，以更正后的新记录为准';
  }
}

/** Whether the record was closed before the planned end, because the volunteer had checked in elsewhere. */
export const closedElsewhere = ({ checkOutAt, plannedEndsAt }: Pick<Attendance, 'checkOutAt' | 'plannedEndsAt'>): boolean =>
  checkOutAt !== null && checkOutAt < plannedEndsAt;

/** No other dispute can be raised while the latest one can be appealed. */
export const mayObject = ({ actions }: Pick<Attendance, 'actions'>): boolean => actions.includes('dispute') && !actions.includes('appeal');

/** Times to choose from for when the volunteer really left: every five minutes from check-in to the planned end. */
export function leavingTimes({ checkInAt, plannedEndsAt }: Pick<Attendance, 'checkInAt' | 'plannedEndsAt'>): Option[] {
  const step = 300_000;
  const end = new Date(plannedEndsAt).getTime();
  const times: Option[] = [];
  for (let at = Math.ceil((new Date(checkInAt).getTime() + 1) / step) * step; at <= end; at += step) {
    const moment = new Date(at).toISOString();
    times.push({ value: moment, label: timeOf(moment) });
  }
  return times.reverse();
}

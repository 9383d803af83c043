import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { signUpWords } from '@zhiyuanhong/contracts/words/activities';
import { attendanceWords } from '@zhiyuanhong/contracts/words/attendance';
import type { Tone } from '@/ui';

/** What a cancelled sign-up means, in a sentence; null for the others. */
export function cancelledWords({ state, endsAt }: Pick<SignUpRecord, 'state' | 'endsAt'>, now: Date): string | null {
  const ahead = new Date(endsAt) > now ? '，不用到场' : '';
  if (state === 'cancelled') return `报名已取消${ahead}`;
  return state === 'cancelledLate' ? `报名已临时取消${ahead}；不影响已有的时长和星级` : null;
}

/** State of a sign-up in a word: that of the service record if there is one, else that of the sign-up. */
export function signUpTag({ state, waitingPosition, attendance }: Pick<SignUpRecord, 'state' | 'waitingPosition' | 'attendance'>): {
  text: string;
  tone: Tone;
} {
  if (attendance && attendance.state !== 'rejected') {
    const good = attendance.state === 'present' || attendance.state === 'confirmed';
    return { text: word(attendanceWords, attendance.state), tone: good ? 'good' : 'waiting' };
  }
  if (state === 'waiting') return { text: `候补第 ${waitingPosition ?? 1} 位`, tone: 'waiting' };
  return { text: word(signUpWords, state), tone: state === 'confirmed' ? 'good' : 'plain' };
}

import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { offerWords, orderWords } from '@zhiyuanhong/contracts/words/orders';
import { humanDay, timeOf } from '@/format';
import type { Tone } from '@/ui';

export type MyOffer = OutputOf<'listMyOffers'>['items'][number];
/** An order 订单 as the volunteer who serves it sees it. */
export type Duty = OutputOf<'getOrder'>;
export type DutyRow = OutputOf<'listOrders'>['items'][number];

/** State of an order as a tag for its volunteer. What comes after the settlement concerns the owner only. */
export function dutyTag(state: DutyRow['state']): { text: string; tone: Tone } {
  switch (state) {
    case 'dispatched':
      return { text: word(orderWords, state), tone: 'brand' };
    case 'serving':
      return { text: word(orderWords, state), tone: 'good' };
    case 'served':
      return { text: word(orderWords, state), tone: 'waiting' };
    case 'settled':
    case 'rated':
    case 'closed':
      return { text: '已结单', tone: 'good' };
    case 'placed':
    case 'accepted':
    case 'rejected':
    case 'cancelled':
    case 'annulled':
    case 'expired':
    // A state that a later version of the server has added.
    default:
      return { text: word(orderWords, state), tone: 'plain' };
  }
}

export const isSettled = (state: DutyRow['state']): boolean => state === 'settled' || state === 'rated' || state === 'closed';

/** What the state means for the volunteer, in a sentence. */
export function dutyWords({ state, appointedAt, attendance, reason, awaitingApproval }: DutyState, now: Date): string {
  if (awaitingApproval) return '时间由电话确认，须由另一位工作人员复核，复核后再结单';
  switch (state) {
    case 'dispatched':
      return `${humanDay(appointedAt, now)} ${timeOf(appointedAt)} 准时上门，到了先签到`;
    case 'serving':
      return attendance && attendance.checkInAt < appointedAt
        ? `已签到，${timeOf(appointedAt)} 开始计时，离开前请签退`
        : '正在服务，离开前请签退';
    case 'served':
      return attendance?.checkOutMethod === 'auto'
        ? '您没有签退，已按计划时间自动签退；结单前仍可补签退'
        : '服务已完成，等待调度员结单，结单后计入时长和积分';
    case 'settled':
    case 'rated':
    case 'closed':
      return '已结单，时长和积分已计入';
    case 'cancelled':
      return `这一单已取消，不用上门了${reason ? `：${reason}` : ''}`;
    case 'annulled':
      return `这一单已作废，不计时长${reason ? `：${reason}` : ''}`;
    case 'expired':
      return '约定的时间已过，这一单已过期';
    case 'placed':
    case 'accepted':
    case 'rejected':
    default:
      return '这一单已不在您这里，不用上门了';
  }
}
type DutyState = Pick<Duty, 'state' | 'appointedAt' | 'reason' | 'awaitingApproval'> & {
  attendance: Pick<NonNullable<Duty['attendance']>, 'checkInAt' | 'checkOutMethod'> | null;
};

/** Since when minutes count: the later of appointed time and check-in. */
export const countsFrom = (appointedAt: string, checkInAt: string): string => (checkInAt > appointedAt ? checkInAt : appointedAt);

/** Why an answer to an offer was too late: somebody else was first, or the time to answer had passed. */
export function closedOffer(state: unknown): { title: string; line: string } {
  if (state === 'lapsed' || state === word(offerWords, 'lapsed'))
    return { title: '答复时间已过', line: '这一单已经请了别的志愿者，下次有合适的还会请您。' };
  if (state === 'accepted' || state === word(offerWords, 'accepted')) return { title: '您已经接受了这一单', line: '请到“我的派单”查看。' };
  return { title: '已经有人先接了', line: '这一单已有志愿者接下，或者不再需要了。谢谢您愿意帮忙！' };
}

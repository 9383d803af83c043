import { shanghaiDay } from '../../../kit/clock/index.js';
import type { ActionOf, orderStates } from '@zhiyuanhong/contracts/states';

/** Why an open offer ended with the stage of dispatch, as the volunteer reads it. */
export function withdrawnBecause(action: ActionOf<typeof orderStates>): string {
  if (action === 'assign') return '已有其他志愿者接受';
  if (action === 'expire') return '订单已过期';
  return action === 'reject' ? '订单未受理' : '订单已取消';
}

/** Page of the mini-program with the offers to me. */
export const OFFERS_LINK = '/packages/orders/offers/index';

export const minutesWords = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} 小时` : minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;

/** `3月5日 14:00` in Shanghai. */
export function momentWords(at: Date): string {
  const [, month, day] = shanghaiDay(at).split('-');
  return `${Number(month)}月${Number(day)}日 ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}

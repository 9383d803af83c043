import type { ActionOf, orderStates } from '@zhiyuanhong/contracts/states';

/** Why an open offer was withdrawn, in words for the volunteer, by the action that ended dispatch. */
export function withdrawnBecause(action: ActionOf<typeof orderStates>): string {
  if (action === 'assign') return '已有其他志愿者接受';
  if (action === 'expire') return '订单已过期';
  return action === 'reject' ? '订单未受理' : '订单已取消';
}

/** Page of the mini-program with the volunteer's offers. */
export const OFFERS_LINK = '/packages/orders/offers/index';

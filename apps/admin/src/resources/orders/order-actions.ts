import { orderWords, word } from '@zhiyuanhong/contracts/words';
import { orderStates } from '@zhiyuanhong/contracts/states';
import type { OrderRow, OrderState } from './types';

/** What staff can do with an order, in the order of the buttons: first what moves it on, last what ends it. */
export const orderActions = [
  'accept',
  'dispatch',
  'settle',
  'confirmByPhone',
  'rate',
  'closeFollowUp',
  'showCode',
  'extend',
  'takeBack',
  'reject',
  'annul',
  'cancel',
] as const;
export type OrderAction = (typeof orderActions)[number];

/** Staff ask by phone and read digits out; the words of the table are the resident's. */
const staffWords: Partial<Record<OrderAction, string>> = { rate: '电话回访', showCode: '念服务码' };
export const actionWord = (action: OrderAction) => staffWords[action] ?? word(orderWords, action);

/** Actions that end an order or take it from a volunteer. */
export const isGrave = (action: OrderAction) => ['takeBack', 'reject', 'annul', 'cancel'].includes(action);

/** The next action on the ordinary way. */
export const movesOn = (action: OrderAction) => ['accept', 'dispatch', 'settle', 'rate', 'closeFollowUp'].includes(action);

/** Actions that the server permits now and the console has a form for. */
export const actionsOf = (order: { actions: readonly string[] }) => orderActions.filter((action) => order.actions.includes(action));

/** Actions that a drag may take; the others end an order or leave it in its column. */
const draggable = ['accept', 'takeBack', 'confirmByPhone', 'settle'] as const;

/**
 * The action that dropping an order on the column of this state takes; null for none. The life-cycle table says where an action leads, the
 * record whether the caller may take it. Offers are sent from the column 接单; the column 派单 is reached when a volunteer accepts one.
 */
export function dropAction(order: Pick<OrderRow, 'state' | 'actions'>, onto: OrderState): OrderAction | null {
  if (order.state === onto) return null;
  if (order.state === 'accepted' && onto === 'dispatched') return order.actions.includes('dispatch') ? 'dispatch' : null;
  return draggable.find((action) => orderStates.transitions[action].to === onto && order.actions.includes(action)) ?? null;
}

/** Why a card cannot be dropped there, and what can be done instead. */
export function cannotDrop(order: Pick<OrderRow, 'state' | 'actions'>, onto: OrderState): string {
  const able = actionsOf(order).map(actionWord).join('、');
  const why = `「${word(orderWords, order.state)}」的订单不能直接移到「${word(orderWords, onto)}」`;
  return able ? `${why}，现在可以：${able}` : `${why}，请等当事人办理`;
}

import { type OrderAction, orderStates, permittedActions } from '@zhiyuanhong/contracts/states';
import type { Order } from '../order.entity.js';
import type { OrderRelation } from './relations.js';

/** Facts of the service record 服务记录 that decide about actions. */
export interface RecordFacts {
  readonly state: string;
  readonly autoClosed: boolean;
  readonly disputeOpen: boolean;
}

/** Actions of this caller: those of the life-cycle, and those that change no state. */
export function actionsOn(
  order: Pick<Order, 'state' | 'appointedAt' | 'followUpOpen'>,
  relations: ReadonlySet<OrderRelation>,
  record: RecordFacts | null,
  now: Date,
): OrderAction[] {
  const { state } = order;
  const waits = record?.state === 'awaitingApproval';
  const coordinator = relations.has('coordinator');
  const closedByItself = state === 'served' && record?.state === 'ended' && record.autoClosed;
  const actions: OrderAction[] = permittedActions(orderStates, state, relations).filter((action) => {
    if (action === 'assign') return false;
    if (action === 'settle') return record?.state === 'ended' && !record.disputeOpen;
    if (action === 'confirmByPhone') return !waits && !record?.disputeOpen && order.appointedAt <= now;
    return true;
  });
  if (coordinator && state === 'accepted') actions.push('dispatch');
  if (coordinator && (state === 'dispatched' || state === 'serving')) actions.push('extend');
  if (relations.has('volunteer') && closedByItself) actions.push('finish');
  const comes = state === 'dispatched' || state === 'serving' || closedByItself;
  if (comes && (relations.has('owner') || relations.has('operator') || coordinator)) actions.push('showCode');
  if (coordinator && order.followUpOpen) actions.push('closeFollowUp');
  return actions;
}

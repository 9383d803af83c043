import type { Order } from '../order.entity.js';

/** Purpose of the six digits: start or end of the service by this volunteer. After the order is dispatched again, the digits are others. */
export const purposeOf = (
  { volunteerId, dispatchedAt }: Pick<Order, 'volunteerId' | 'dispatchedAt'>,
  purpose: 'start' | 'finish',
): string => `${purpose}|${volunteerId}|${dispatchedAt?.getTime()}`;

/**
 * Whether the volunteer can check out: the service is under way, or was closed automatically and is not settled; the real end replaces the
 * automatic one.
 */
export const mayFinish = (
  { state }: Pick<Order, 'state'>,
  record: { readonly state: string; readonly autoClosed: boolean } | undefined,
): boolean =>
  state === 'serving' || (state === 'served' && (record?.state === 'present' || (record?.state === 'ended' && record.autoClosed)));

import type { Order } from '../order.entity.js';

/** What the six digits are good for: this purpose, of this volunteer's turn. After a new dispatch they are others. */
export const purposeOf = (
  { volunteerId, dispatchedAt }: Pick<Order, 'volunteerId' | 'dispatchedAt'>,
  purpose: 'start' | 'finish',
): string => `${purpose}|${volunteerId}|${dispatchedAt?.getTime()}`;

/** Under way, or closed by itself and not settled: the real end replaces the automatic one. */
export const mayFinish = (
  { state }: Pick<Order, 'state'>,
  record: { readonly state: string; readonly autoClosed: boolean } | undefined,
): boolean =>
  state === 'serving' || (state === 'served' && (record?.state === 'present' || (record?.state === 'ended' && record.autoClosed)));

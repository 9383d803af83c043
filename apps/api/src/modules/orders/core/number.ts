import { shanghaiDay } from '../../../kit/clock/index.js';

/** Order number 单号 for people: the day of placing and the id, `260305-0012`. */
export const numberOf = ({ id, placedAt }: { readonly id: number; readonly placedAt: Date }): string =>
  `${shanghaiDay(placedAt).slice(2).replaceAll('-', '')}-${String(id).padStart(4, '0')}`;

/** The id in an order number, with or without the day; null when it is none. */
export function idInNumber(text: string): number | null {
  const digits = /^(?:\d{6}-)?0*(\d{1,9})$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

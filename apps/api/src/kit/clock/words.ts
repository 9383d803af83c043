import { HOUR_MS } from './spans.js';
import { shanghaiDay, weekday } from './days.js';

const SHANGHAI_MS = 8 * HOUR_MS;

/** `3月5日 周四` in Shanghai. */
function dayWords(at: Date): string {
  const day = shanghaiDay(at);
  const [, month, date] = day.split('-');
  return `${Number(month)}月${Number(date)}日 周${'一二三四五六日'[weekday(day) - 1]}`;
}

/** `9:05` in Shanghai. */
export function timeWords(at: Date): string {
  const local = new Date(at.getTime() + SHANGHAI_MS);
  return `${local.getUTCHours()}:${local.toISOString().slice(14, 16)}`;
}

/** `3月5日 周四 9:05` in Shanghai. */
export const momentWords = (at: Date): string => `${dayWords(at)} ${timeWords(at)}`;

/** `3月5日 周四 14:00–16:00`; an end on another day is named with its day. */
export const spanWords = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }): string =>
  `${momentWords(startsAt)}–${shanghaiDay(startsAt) === shanghaiDay(endsAt) ? timeWords(endsAt) : momentWords(endsAt)}`;

import { shanghaiDay } from '../../../kit/clock/index.js';
import type { Span } from './slots.js';

const dayWords = (at: Date): string => {
  const [, month, day] = shanghaiDay(at).split('-');
  return `${Number(month)}月${Number(day)}日`;
};

/** `14:05` in Shanghai. */
export const timeWords = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** `3月5日 14:00–16:00`; an end on another day is named with its day. */
export const spanWords = ({ startsAt, endsAt }: Span): string => {
  const sameDay = shanghaiDay(startsAt) === shanghaiDay(endsAt);
  return `${dayWords(startsAt)} ${timeWords(startsAt)}–${sameDay ? '' : `${dayWords(endsAt)} `}${timeWords(endsAt)}`;
};

/** Page of the mini-program that shows an activity. */
export const activityLink = (activityId: number): string => `/packages/activities/detail/index?id=${activityId}`;

import { DAY_MS, MINUTE_MS } from '@zhiyuanhong/contracts/spans';
import { clockTime, duration, shanghaiDay } from '../../kit/text/format';
import type { OrderState } from './types';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** A moment in words relative to now: `今天 14:30`, `明天 9:00`, `周六 9:00`, `11月30日 9:00`. */
export function whenText(at: string, now: Date): string {
  const day = shanghaiDay(at);
  const ahead = Math.round((Date.parse(day) - Date.parse(shanghaiDay(now))) / DAY_MS);
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  const [, month, date] = day.split('-').map(Number);
  const name = near[ahead] ?? (ahead > 2 && ahead < 7 ? weekdays[new Date(day).getUTCDay()] : `${month}月${date}日`);
  return `${name} ${clockTime(at)}`;
}

/** Whole minutes from now, rounded down: 0 means that less than one is left, negative that the moment has passed. */
export const minutesLeft = (at: string, now: Date) => Math.floor((new Date(at).getTime() - now.getTime()) / MINUTE_MS);

/** `25分钟`, `2小时5分`, `3天`, `1天23小时` */
function long(minutes: number): string {
  if (minutes < 1440) return duration(minutes);
  const hours = Math.floor((minutes % 1440) / 60);
  return `${Math.floor(minutes / 1440)}天${hours > 0 ? `${hours}小时` : ''}`;
}

/** `剩 25分钟`, `剩不到 1分钟`, `超时 1小时5分`. */
export function leftWords(at: string, now: Date): string {
  const minutes = minutesLeft(at, now);
  if (minutes < 0) return `超时 ${long(-minutes)}`;
  return minutes === 0 ? '剩不到 1分钟' : `剩 ${long(minutes)}`;
}

interface Limits {
  acceptMinutes: number;
  dispatchMinutes: number;
  startMinutes: number;
  settleMinutes: number;
}
const limitNames: Partial<Record<OrderState, keyof Limits>> = {
  placed: 'acceptMinutes',
  accepted: 'dispatchMinutes',
  dispatched: 'startMinutes',
  served: 'settleMinutes',
};

/** Share of the stage's limit that is left, 0 to 1. Limits pause outside the open hours, so that more time than the limit may be left. */
export function shareLeft(at: string, now: Date, state: OrderState, limits: Limits | undefined): number {
  const name = limitNames[state];
  const whole = (name && limits?.[name]) ?? 60;
  return Math.min(1, Math.max(0, (new Date(at).getTime() - now.getTime()) / MINUTE_MS / whole));
}

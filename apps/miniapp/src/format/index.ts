import { DAY_MS, HOUR_MS, MINUTE_MS } from '@zhiyuanhong/contracts/spans';

/**
 * Words for moments, spans and figures, in Asia/Shanghai whatever the phone's time zone. China has kept UTC+8 without summer time since
 * 1991, so a fixed offset is exact for all moments shown.
 */
export { duration } from '@zhiyuanhong/contracts/text';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

type Moment = string | Date;

/** Wall-clock fields in Shanghai. */
function parts(moment: Moment) {
  const shifted = new Date(new Date(moment).getTime() + 8 * HOUR_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: weekdays[shifted.getUTCDay() as 0],
    time: `${shifted.getUTCHours()}:${String(shifted.getUTCMinutes()).padStart(2, '0')}`,
    /** Days since 1970-01-01 in Shanghai. */
    dayNumber: Math.floor(shifted.getTime() / DAY_MS),
  };
}

/** Calendar day in Shanghai, `2026-03-05`. */
export function dayOf(moment: Moment): string {
  return new Date(new Date(moment).getTime() + 8 * HOUR_MS).toISOString().slice(0, 10);
}

/** The day so many days after `day`, before it when negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Monday of a day's week, both as days since 1970-01-01 (a Thursday). */
const mondayOf = (dayNumber: number): number => dayNumber - ((dayNumber + 3) % 7);

/**
 * 今天, 明天, 后天; 周六 for a later day of this week (Monday to Sunday); 下周五 from next Monday on within six days; else 3月5日 周四, with the year when
 * it is another one. A weekday alone never means a past day.
 */
export function humanDay(moment: Moment, now: Moment): string {
  const a = parts(moment);
  const b = parts(now);
  const away = a.dayNumber - b.dayNumber;
  if (away === 0) return '今天';
  if (away === 1) return '明天';
  if (away === -1) return '昨天';
  if (away === 2) return '后天';
  if (away > 2 && away <= 6) return mondayOf(a.dayNumber) === mondayOf(b.dayNumber) ? a.weekday : `下${a.weekday}`;
  return `${a.year === b.year ? '' : `${a.year}年`}${a.month}月${a.day}日 ${a.weekday}`;
}

/** 周六 9:00–11:00; past midnight 周六 22:00–次日 1:00. */
export function humanTime(startsAt: Moment, endsAt: Moment, now: Moment): string {
  const from = parts(startsAt);
  const to = parts(endsAt);
  const nextDay = to.dayNumber > from.dayNumber ? '次日 ' : '';
  return `${humanDay(startsAt, now)} ${from.time}–${nextDay}${to.time}`;
}

/** 9:00 */
export const timeOf = (moment: Moment): string => parts(moment).time;

/** 2026年3月5日 周四 9:00 */
export function fullTime(moment: Moment): string {
  const { year, month, day, weekday, time } = parts(moment);
  return `${year}年${month}月${day}日 ${weekday} ${time}`;
}

/** 2026年3月5日 周四 9:00–11:00 */
export function fullSpan(startsAt: Moment, endsAt: Moment): string {
  const nextDay = parts(endsAt).dayNumber > parts(startsAt).dayNumber ? '次日 ' : '';
  return `${fullTime(startsAt)}–${nextDay}${timeOf(endsAt)}`;
}

/** 2026年3月5日 周四, from a calendar day `2026-03-05` or a moment. */
export function fullDay(day: Moment): string {
  const { year, month, day: d, weekday } = parts(typeof day === 'string' && day.length === 10 ? `${day}T00:00:00+08:00` : day);
  return `${year}年${month}月${d}日 ${weekday}`;
}

/** For moments in the past: 刚刚, 5分钟前, 今天 9:00, 昨天 9:00, 3月5日 周四 9:00. */
export function ago(moment: Moment, now: Moment): string {
  const minutes = Math.floor((new Date(now).getTime() - new Date(moment).getTime()) / MINUTE_MS);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return `${humanDay(moment, now)} ${timeOf(moment)}`;
}

/** Minutes as hours with at most one decimal, rounded down (67号 第七条): 150 → 2.5, 7260 → 121. */
export const hours = (minutes: number): string => count(Math.floor(minutes / 6) / 10);

/** 800米, 1.2公里, 12公里. */
export function distance(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10}米`;
  const km = metres / 1000;
  return `${km < 10 ? km.toFixed(1).replace(/\.0$/, '') : Math.round(km)}公里`;
}

/** 84,312 */
export const count = (n: number): string => {
  const [whole = '0', rest] = String(n).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
};

/** Milliseconds left as 4:59 or 1:04:59; never below 0:00. */
export function clock(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const h = Math.floor(total / 3600);
  const m = Math.floor((total % 3600) / 60);
  const s = String(total % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

import { addDays, type Day, MINUTE_MS, shanghaiDay, startOfShanghaiDay, weekday, type WorkCalendar } from '../../../kit/clock/index.js';

/** When a service is offered, in Asia/Shanghai: weekdays 1 (Monday) to 7 (Sunday), times of day `08:30`; `24:00` is the end of the day. */
export interface OpenHours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const DAY_MINUTES = 1440;
/** Days within which every service opens: a weekly one may fall on holidays again and again. */
const FARTHEST_DAYS = 60;
const WORKING_WEEK = [1, 2, 3, 4, 5];
const SUNDAY = 7;

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether the hours last at least a minute and do not pass midnight. */
export const areSound = ({ from, to }: OpenHours): boolean => minutesOf(from) < minutesOf(to);

export const isAroundTheClock = ({ weekdays, from, to }: OpenHours): boolean =>
  new Set(weekdays).size === 7 && minutesOf(from) === 0 && minutesOf(to) === DAY_MINUTES;

/** Whether the service opens on this day: a holiday is like a Sunday, a worked weekend day 调休 like the whole week from Monday to Friday. */
export function opensOn({ weekdays }: OpenHours, day: Day, { holidays, workdays }: WorkCalendar): boolean {
  if (workdays.includes(day)) return WORKING_WEEK.every((one) => weekdays.includes(one));
  return weekdays.includes(holidays.includes(day) ? SUNDAY : weekday(day));
}

/** Open time of a day; null when closed. */
export function spanOn(hours: OpenHours, day: Day, calendar: WorkCalendar): Span | null {
  if (!opensOn(hours, day, calendar)) return null;
  const midnight = startOfShanghaiDay(day).getTime();
  return {
    startsAt: new Date(midnight + minutesOf(hours.from) * MINUTE_MS),
    endsAt: new Date(midnight + minutesOf(hours.to) * MINUTE_MS),
  };
}

/** Whether it is open at this moment; the end counts as closed. */
export function isOpenAt(hours: OpenHours, at: Date, calendar: WorkCalendar): boolean {
  const span = spanOn(hours, shanghaiDay(at), calendar);
  return span !== null && span.startsAt <= at && at < span.endsAt;
}

/** The moment at which `minutes` (0 or more) of open time have passed since `from`; time limits are reckoned so. */
export function addOpenMinutes(hours: OpenHours, from: Date, minutes: number, calendar: WorkCalendar): Date {
  if (isAroundTheClock(hours)) return new Date(from.getTime() + minutes * MINUTE_MS);
  let left = minutes * MINUTE_MS;
  let day = shanghaiDay(from);
  for (let closed = 0; closed < FARTHEST_DAYS; day = addDays(day, 1)) {
    const span = spanOn(hours, day, calendar);
    const begin = span && Math.max(span.startsAt.getTime(), from.getTime());
    if (span === null || begin === null || begin >= span.endsAt.getTime()) {
      closed++;
      continue;
    }
    closed = 0;
    const open = span.endsAt.getTime() - begin;
    if (left <= open) return new Date(begin + left);
    left -= open;
  }
  throw new RangeError('The service is never open');
}

const names = ['一', '二', '三', '四', '五', '六', '日'];

/** The hours in words: `周一至周五 8:30–17:30`, `每天 8:00–20:00`, `全天 24 小时`. */
export function hoursText(hours: OpenHours): string {
  if (isAroundTheClock(hours)) return '全天 24 小时';
  const allDay = minutesOf(hours.from) === 0 && minutesOf(hours.to) === DAY_MINUTES;
  return `${daysText(hours.weekdays)} ${allDay ? '全天' : `${clockText(hours.from)}–${clockText(hours.to)}`}`;
}

const clockText = (time: string): string => time.replace(/^0(\d)/, '$1');

function daysText(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  if (days.length === 7) return '每天';
  const run = last - first === days.length - 1;
  if (run && days.length > 2) return `周${names[first - 1]}至周${names[last - 1]}`;
  return days.map((day) => `周${names[day - 1]}`).join('、');
}

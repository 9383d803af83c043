import { addDays, HOUR_MS, MINUTE_MS, shanghaiDay, type WorkCalendar } from '../../../kit/clock/index.js';
import { addOpenMinutes, isAroundTheClock, minutesOf, opensOn, spanOn, type OpenHours } from './open-hours.js';

const GRID_MS = 30 * MINUTE_MS;
const MOST = 8;
const DAYS_AHEAD = 21;
/** Times of day that are suggested, whatever the open hours, `[from, to)` in minutes since midnight. */
const WAKING = { from: minutesOf('07:30'), to: minutesOf('20:30') };
/** Number of times on the first, the second and each later open day, and the minutes between them. */
const SPREAD = [
  { most: 3, gapMs: 2 * HOUR_MS },
  { most: 3, gapMs: 3 * HOUR_MS },
  { most: 2, gapMs: 5 * HOUR_MS },
] as const;

/**
 * Up to eight moments at which the service can begin, soonest first, on half hours, spread over the next open days: a few on the first
 * days, then morning and afternoon. The first is the soonest for which acceptance and dispatch are possible, `leadMinutes` of open time
 * from now. The service ends before closing where it fits.
 */
export function suggestedTimes(hours: OpenHours, usualMinutes: number, leadMinutes: number, now: Date, calendar: WorkCalendar): Date[] {
  const soonest = addOpenMinutes(hours, now, leadMinutes, calendar);
  const times: Date[] = [];
  let used = 0;
  for (let i = 0, day = shanghaiDay(now); i <= DAYS_AHEAD && times.length < MOST; i++, day = addDays(day, 1)) {
    const starts = startsOn(hours, usualMinutes, day, calendar).filter((at) => at >= soonest);
    const { most, gapMs } = SPREAD[Math.min(used, SPREAD.length - 1)]!;
    const chosen: Date[] = [];
    for (const at of starts) {
      if (chosen.length >= most || times.length + chosen.length >= MOST) break;
      // The soonest time may be at any hour, because the need may be urgent.
      const first = times.length === 0 && chosen.length === 0;
      if (!first && !isWaking(at)) continue;
      const before = chosen.at(-1) ?? times.at(-1);
      if (before && at.getTime() - before.getTime() < gapMs) continue;
      chosen.push(at);
    }
    if (chosen.length > 0) used++;
    times.push(...chosen);
  }
  return times;
}

/** The days on which the service opens, from today to `daysAhead` days later. */
export function openDays(hours: OpenHours, daysAhead: number, now: Date, calendar: WorkCalendar): string[] {
  const today = shanghaiDay(now);
  return Array.from({ length: daysAhead + 1 }, (_, i) => addDays(today, i)).filter((day) => opensOn(hours, day, calendar));
}

/** All half hours of the day at which the service can begin and still end before closing. */
function startsOn(hours: OpenHours, usualMinutes: number, day: string, calendar: WorkCalendar): Date[] {
  const span = spanOn(hours, day, calendar);
  if (!span) return [];
  const close = span.endsAt.getTime();
  const needed = isAroundTheClock(hours) ? 0 : usualMinutes * MINUTE_MS;
  const last = close - needed >= span.startsAt.getTime() ? close - Math.max(needed, 1) : close - 1;
  const starts: Date[] = [];
  for (let at = Math.ceil(span.startsAt.getTime() / GRID_MS) * GRID_MS; at <= last; at += GRID_MS) starts.push(new Date(at));
  return starts;
}

function isWaking(at: Date): boolean {
  const minutes = (at.getTime() / MINUTE_MS + 8 * 60) % 1440;
  return minutes >= WAKING.from && minutes < WAKING.to;
}

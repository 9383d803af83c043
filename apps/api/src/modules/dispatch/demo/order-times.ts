import { DAY_MS, HOUR_MS, MINUTE_MS, shanghaiDay, startOfShanghaiDay, type WorkCalendar } from '../../../kit/clock/index.js';
import { addOpenMinutes, isOpenAt, type OpenHours, type ServiceLimits } from '../../services/index.js';
import type { DemoOrder } from './orders.js';

/** Facts of a service item that the times depend on. */
export interface TimedItem {
  readonly hours: OpenHours;
  readonly limits: ServiceLimits;
  readonly usualMinutes: number;
  /** By which the hours go. */
  readonly calendar: WorkCalendar;
}

/** Times of an order's steps, in this order. */
export interface OrderTimes {
  readonly placedAt: Date;
  readonly acceptedAt: Date;
  readonly offeredAt: Date;
  readonly answeredAt: Date;
  readonly appointedAt: Date;
}

const FIVE = 5 * MINUTE_MS;
const HALF_HOUR = 30 * MINUTE_MS;
/** Longer than any holiday with the weekends around it. */
const SEARCHED_DAYS = 21;

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);
const floor = (at: Date): Date => new Date(Math.floor(at.getTime() / FIVE) * FIVE);

/** The moment from which so many minutes of open time have passed until `at`, in steps of five minutes: the inverse of `addOpenMinutes`. */
export function openMinutesBefore(hours: OpenHours, at: Date, minutes: number, calendar: WorkCalendar): Date {
  let moment = at.getTime();
  for (let left = minutes, tries = 0; left > 0 && tries < (SEARCHED_DAYS * DAY_MS) / FIVE; tries++) {
    const step = Math.min(FIVE, left * MINUTE_MS);
    moment -= step;
    if (isOpenAt(hours, new Date(moment), calendar)) left -= step / MINUTE_MS;
  }
  return new Date(moment);
}

/** The next half hour at which the service can begin and end before closing. */
export function nextStart({ hours, usualMinutes, calendar }: TimedItem, from: Date): Date {
  for (let at = Math.ceil(from.getTime() / HALF_HOUR) * HALF_HOUR, tries = 0; tries < SEARCHED_DAYS * 48; at += HALF_HOUR, tries++)
    if (isOpenAt(hours, new Date(at), calendar) && isOpenAt(hours, later(new Date(at), usualMinutes - 1), calendar)) return new Date(at);
  throw new RangeError('The service is never open long enough');
}

/** Times of an order within the open hours; null when nobody can be served now, at night. `i` varies the times between orders. */
export function orderTimes(demo: DemoOrder, item: TimedItem, now: Date, i: number): OrderTimes | null {
  return demo.days === undefined ? back(demo, item, now) : forward(demo, demo.days, item, now, i);
}

/** For an order of a past day: each step after the one before. */
function forward({ on, fate }: DemoOrder, days: number, item: TimedItem, now: Date, i: number): OrderTimes {
  const { hours, limits, calendar } = item;
  const midnight = startOfShanghaiDay(shanghaiDay(new Date(now.getTime() - days * DAY_MS))).getTime();
  const hour = days <= 3 ? 8 : 9 + (i % 6);
  const placedAt = addOpenMinutes(hours, new Date(midnight + hour * HOUR_MS + ((i * 7) % 60) * MINUTE_MS), 0, calendar);
  const share = on === 'late' || fate === 'expired' ? 1.6 : 0.15 + (i % 5) * 0.15;
  const acceptedAt = addOpenMinutes(hours, placedAt, Math.max(2, Math.round(limits.acceptMinutes * share)), calendar);
  const offeredAt = later(acceptedAt, 2 + (i % 4));
  const answeredAt = later(offeredAt, 3 + ((i * 5) % 17));
  const appointedAt = nextStart(item, later(answeredAt, 45 + (i % 4) * 25));
  return { placedAt, acceptedAt, offeredAt, answeredAt, appointedAt };
}

/** For an order that has been in its present stage for a while: earlier steps are reckoned backwards. */
function back({ fate, since = 0, ahead = 0 }: DemoOrder, item: TimedItem, now: Date): OrderTimes | null {
  const { hours, calendar } = item;
  const before = (at: Date, minutes: number): Date => openMinutesBefore(hours, at, minutes, calendar);
  const appointedAt =
    fate === 'serving' ? floor(later(now, -since)) : ahead < 0 ? floor(later(now, ahead * 60)) : nextStart(item, later(now, ahead * 60));
  if (!isOpenAt(hours, appointedAt, calendar)) return null;
  const entered = before(now, since);
  if (fate === 'placed') return { placedAt: entered, acceptedAt: now, offeredAt: now, answeredAt: now, appointedAt };
  if (fate === 'accepted' || fate === 'offered' || fate === 'automatic') {
    // Offered a moment ago, even at night, so that there is still time to answer.
    const offeredAt = later(now, -Math.min(since, 10) / 2);
    return { placedAt: before(entered, 9), acceptedAt: entered, offeredAt, answeredAt: later(offeredAt, 5), appointedAt };
  }
  const answeredAt = fate === 'serving' || ahead < 0 ? before(appointedAt, 50) : entered;
  const offeredAt = later(answeredAt, -8);
  const acceptedAt = before(offeredAt, 3);
  return { placedAt: before(acceptedAt, 9), acceptedAt, offeredAt, answeredAt, appointedAt };
}

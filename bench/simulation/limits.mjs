// Reckons limits and escalations minute by minute, independent of the code that is checked.
const MINUTE = 60_000;
const SHANGHAI = 8 * 60;

/** Whether the service is open in that minute (counted from 1970), by the clock in Shanghai. */
function isOpen({ weekdays, from, to }, minute) {
  const local = minute + SHANGHAI;
  const weekday = ((Math.floor(local / 1440) + 3) % 7) + 1;
  const ofDay = local % 1440;
  const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return weekdays.includes(weekday) && ofDay >= minutes(from) && ofDay < minutes(to);
}

/** The moment at which so many open minutes have passed. Parts of minutes count as they are. */
export function afterOpenMinutes(hours, at, minutes) {
  let left = minutes * MINUTE;
  let moment = at;
  for (;;) {
    const minute = Math.floor(moment / MINUTE);
    const end = (minute + 1) * MINUTE;
    if (isOpen(hours, minute)) {
      if (moment + left <= end) return moment + left;
      left -= end - moment;
    }
    moment = end;
  }
}

const limitOf = { placed: 'acceptMinutes', accepted: 'dispatchMinutes', dispatched: 'startMinutes', served: 'settleMinutes' };

/**
 * Escalations that a stage should have raised, as `step:level:region`.
 * @param stage {{ state, step, from, until }} times in milliseconds
 * @param order with regionCode, appointedAt, hours, limits
 */
export function expectedEscalations({ state, step, from, until }, order, { ladder, afterMinutes }) {
  const limit = limitOf[state];
  if (!limit) return [];
  const begin = state === 'dispatched' ? Math.max(from, order.appointedAt) : from;
  const told = [];
  let due = afterOpenMinutes(order.hours, begin, order.limits[limit]);
  for (const [i, region] of ladder.entries()) {
    if (due > until) break;
    told.push(`${step}:${i + 1}:${region}`);
    due = afterOpenMinutes(order.hours, due, afterMinutes);
  }
  return told;
}

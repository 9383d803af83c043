import { fromSqlTime, select } from '../../apps/api/dist/kit/db/index.js';
import { quantile } from '../lib/workload.mjs';

const minutesBetween = (from, to) => (fromSqlTime(to).getTime() - fromSqlTime(from).getTime()) / 60_000;
const text = (minutes) => (Number.isFinite(minutes) ? `${Math.round(minutes)} min` : '–');

/** Gini coefficient of the minutes: 0 when all have the same, towards 1 when one has all. */
export function gini(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((all, value) => all + value, 0);
  const weighted = sorted.reduce((all, value, i) => all + (i + 1) * value, 0);
  return sum === 0 ? 0 : (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

/** Figures of a simulated run for its report: how orders ended, how long people waited, what was paid. */
export async function figures(world, district, { orders, escalations, offers, declined, minutes, movements }) {
  const of = (...states) => orders.filter(({ state }) => states.includes(state)).length;
  const waits = (from, to) => orders.filter((order) => order[to]).map((order) => minutesBetween(order[from], order[to]));
  const [done, late] = ['stagesDone', 'stagesLate'].map((column) => orders.reduce((sum, order) => sum + order[column], 0));
  const served = await select(
    world.db.em,
    "SELECT volunteerId, SUM(minutes) AS minutes FROM attendance WHERE kind = 'order' AND state = 'confirmed' GROUP BY volunteerId",
  );
  const byVolunteer = new Map(served.map((row) => [row.volunteerId, Number(row.minutes)]));
  const accepted = waits('placedAt', 'acceptedAt');
  const dispatched = waits('placedAt', 'dispatchedAt');
  return [
    ['orders', String(orders.length)],
    ['came to a good end', String(of('settled', 'rated', 'closed'))],
    ['cancelled / rejected / expired', `${of('cancelled')} / ${of('rejected')} / ${of('expired')}`],
    ['placed → accepted, median / 90 %', `${text(quantile(accepted))} / ${text(quantile(accepted, 0.9))}`],
    ['placed → dispatched, median / 90 %', `${text(quantile(dispatched))} / ${text(quantile(dispatched, 0.9))}`],
    ['stages within their limit', `${((1 - late / done) * 100).toFixed(1)} %`],
    ['escalations', String(escalations)],
    ['offers, of them declined', `${offers}, ${declined}`],
    ['minutes paid / ledger movements', `${minutes} / ${movements}`],
    ['Gini of minutes', gini(district.people.map(({ id }) => byVolunteer.get(id) ?? 0)).toFixed(3)],
  ];
}

import { fromSqlTime, select } from '../../apps/api/dist/kit/db/index.js';
import { VerifyLedger } from '../../apps/api/dist/modules/ledger/index.js';
import { expectedEscalations } from './limits.mjs';

const MINUTE = 60_000;
const at = (value) => fromSqlTime(value).getTime();
const json = (value) => (typeof value === 'string' ? JSON.parse(value) : value);

/** Checks what must hold after the simulation. Returns what was counted; names every fault. */
export async function check(world, district, end) {
  const faults = [];
  const orders = await readOrders(world);
  const escalations = await checkEscalations(world, orders, district, end, faults);
  const stages = await checkDispatch(world, orders, district, faults);
  const minutes = await checkPayment(world, orders, faults);
  const ledger = await world.get(VerifyLedger).run();
  faults.push(...ledger.faults.map(({ where, text }) => `ledger: ${where} ${text}`));
  return { faults, orders: [...orders.values()], escalations, minutes, movements: ledger.movements, ...stages };
}

async function readOrders(world) {
  const rows = await select(world.db.em, 'SELECT * FROM service_order ORDER BY id');
  const orders = new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        appointedAt: at(row.appointedAt),
        limits: json(row.limits),
        hours: json(row.hours),
        skills: json(row.skills),
        stages: [],
        assigned: [],
      },
    ]),
  );
  const lines = await select(world.db.em, "SELECT subjectId, action, at, data FROM audit_entry WHERE subject = 'order' ORDER BY id");
  for (const line of lines) {
    const order = orders.get(line.subjectId);
    const data = json(line.data) ?? {};
    const moment = at(line.at);
    if (line.action === 'order.place') order.stages.push({ state: 'placed', step: 1, from: moment });
    if (!data.to || !data.from) continue;
    const last = order.stages.at(-1);
    // After an order has expired nobody is told any more, however late the expiry was noticed.
    const { expireHours, unservedExpireHours } = world.district.orders;
    const expiry = order.appointedAt + (data.from === 'dispatched' ? unservedExpireHours : expireHours) * 3_600_000;
    last.until = line.action === 'order.expire' ? Math.min(moment, expiry) : moment;
    // The planned end counts, however late the close was noticed, and even if somebody signs out afterwards.
    const entered = line.action === 'order.finishAutomatically' ? plannedEnd(order) : moment;
    order.stages.push({ state: data.to, step: last.step + 1, from: entered });
    if (line.action === 'order.assign') order.assigned.push(moment);
  }
  return orders;
}

const plannedEnd = ({ appointedAt, startedAt, plannedMinutes }) => Math.max(appointedAt, at(startedAt)) + plannedMinutes * MINUTE;

/** Each limit that passed has exactly one escalation for each level, and there are no others. */
async function checkEscalations(world, orders, district, end, faults) {
  const raised = new Map();
  const rows = await select(world.db.em, 'SELECT orderId, step, level, regionCode FROM order_escalation ORDER BY id');
  for (const { orderId, step, level, regionCode } of rows) {
    const known = raised.get(orderId) ?? [];
    raised.set(orderId, [...known, `${step}:${level}:${regionCode}`]);
  }
  const afterMinutes = world.district.orders.escalateAfterMinutes;
  for (const order of orders.values()) {
    const path = district.tree.path(order.regionCode).map(({ code }) => code);
    const ladder = path.slice(path.indexOf(district.root), -1).reverse();
    const expected = order.stages.flatMap((stage) => expectedEscalations({ until: end, ...stage }, order, { ladder, afterMinutes }));
    const told = raised.get(order.id) ?? [];
    if (expected.toSorted().join() !== told.toSorted().join()) faults.push(`order ${order.id}: escalations ${told} instead of ${expected}`);
  }
  return rows.length;
}

/** Nobody was matched who does not qualify, nobody served two orders at a time, and no order has two volunteers. */
async function checkDispatch(world, orders, district, faults) {
  const offers = await select(world.db.em, 'SELECT * FROM dispatch_offer ORDER BY id');
  const counts = { offers: offers.length, declined: 0 };
  const taken = new Map();
  for (const { orderId, step, volunteerId, state } of offers) {
    const order = orders.get(orderId);
    const person = district.people[volunteerId - 1];
    const item = district.items.find(({ id }) => id === order.itemId);
    if (!item.skills.every((skill) => person.skills.includes(skill)))
      faults.push(`order ${orderId}: offered to volunteer ${volunteerId} without the skill`);
    if (item.teamOnly && !person.teams.has(item.colour))
      faults.push(`order ${orderId}: offered to volunteer ${volunteerId} who is not of the team`);
    if (state === 'declined') counts.declined++;
    if (state !== 'accepted') continue;
    const key = `${orderId}:${step}`;
    if (taken.has(key)) faults.push(`order ${orderId}: step ${step} has two volunteers`);
    taken.set(key, volunteerId);
  }
  const byVolunteer = new Map();
  for (const order of orders.values()) {
    const assigned = order.stages.filter(({ state }) => state === 'dispatched').length;
    const accepted = [...taken.keys()].filter((key) => key.startsWith(`${order.id}:`)).length;
    if (assigned !== accepted) faults.push(`order ${order.id}: ${assigned} times dispatched, ${accepted} offers accepted`);
    const holds = ['dispatched', 'serving', 'served', 'settled', 'rated', 'closed'].includes(order.state);
    if (holds && order.volunteerId === null) faults.push(`order ${order.id} is ${order.state} without a volunteer`);
    if (holds) byVolunteer.set(order.volunteerId, [...(byVolunteer.get(order.volunteerId) ?? []), order]);
  }
  for (const [volunteerId, own] of byVolunteer) {
    own.sort((a, b) => a.appointedAt - b.appointedAt);
    for (const [i, order] of own.entries()) {
      const next = own[i + 1];
      if (!next || order.appointedAt + order.usualMinutes * MINUTE <= next.appointedAt) continue;
      // A volunteer who finishes early may take the next order.
      const [first, second] = [order, next].sort((a, b) => a.assigned.at(-1) - b.assigned.at(-1));
      const done = first.finishedAt === null ? Infinity : at(first.finishedAt);
      if (second.assigned.at(-1) < done) faults.push(`volunteer ${volunteerId} took order ${second.id} beside order ${first.id}`);
    }
  }
  return counts;
}

/** Every settled minute is paid exactly once, and nothing else is. */
async function checkPayment(world, orders, faults) {
  const records = await select(world.db.em, "SELECT id, venueId, state, minutes, volunteerId FROM attendance WHERE kind = 'order'");
  const entries = await select(
    world.db.em,
    "SELECT sourceId, volunteerId, SUM(amount) AS minutes, COUNT(*) AS n FROM ledger_entry WHERE unit = 'minutes' AND volunteerId IS NOT NULL AND sourceType = 'attendance' GROUP BY sourceId, volunteerId",
  );
  const paid = new Map(entries.map((entry) => [Number(entry.sourceId), entry]));
  const settled = new Set();
  let sum = 0;
  for (const { id, venueId, state, minutes, volunteerId } of records) {
    const entry = paid.get(id);
    paid.delete(id);
    if (state !== 'confirmed') {
      if (entry) faults.push(`record ${id} is ${state} and was paid`);
      continue;
    }
    settled.add(venueId);
    sum += minutes;
    const right =
      minutes === 0 ? !entry : entry && Number(entry.minutes) === minutes && Number(entry.n) === 1 && entry.volunteerId === volunteerId;
    if (!right) faults.push(`record ${id} of ${minutes} minutes was paid ${entry?.minutes ?? 0} in ${entry?.n ?? 0} movements`);
  }
  for (const id of paid.keys()) faults.push(`record ${id} was paid and does not exist`);
  for (const { id, state } of orders.values()) {
    const is = ['settled', 'rated', 'closed'].includes(state);
    if (is !== settled.has(id)) faults.push(`order ${id} is ${state}, its record is ${settled.has(id) ? '' : 'not '}confirmed`);
  }
  return sum;
}

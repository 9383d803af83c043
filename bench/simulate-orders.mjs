import { parseArgs } from 'node:util';
import { createApp } from '../apps/api/dist/create-app.js';
import { World } from '../apps/api/dist/demo/world.js';
import { readSettings } from '../apps/api/dist/settings.js';
import { mariaDbMissing, startMariaDb } from '../scripts/lib/mariadb.mjs';
import { dim, red, say, step } from '../scripts/lib/say.mjs';
import { apiSettings, temporaryFolder } from './lib/servers.mjs';
import { table, together, workload } from './lib/workload.mjs';
import { openMariaDb } from './lib/raw-database.mjs';
import { Agenda } from './simulation/agenda.mjs';
import { check } from './simulation/checks.mjs';
import { makeDistrict } from './simulation/district.mjs';
import { figures } from './simulation/figures.mjs';
import { DAY, Life, MINUTE } from './simulation/life.mjs';
import { randomFrom } from './simulation/random.mjs';

// Simulates orders 点单 of some days (ten by default) and of the two weeks after, with the real use cases on MariaDB and two schedulers, once
// dispatched by rank and once by lot.
const { values: asked } = parseArgs({
  options: {
    orders: { type: 'string', default: '5000' },
    volunteers: { type: 'string', default: '1000' },
    days: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    policy: { type: 'string', multiple: true, default: ['ranked', 'random'] },
  },
});
const START = Date.parse('2026-03-02T00:00:00+08:00');
const ORDERING_DAYS = Number(asked.days);
/** Step of the clock while orders are open; afterwards only ratings are due, and steps are longer. */
const STEP = 20 * MINUTE;
const LATE_STEP = 6 * 60 * MINUTE;
const CALLERS = 8;
const OFFERS_AT_ONCE = 3;

await workload(async (undo) => {
  const missing = mariaDbMissing();
  if (missing) throw new Error(missing);
  const server = await step('private MariaDB', () => startMariaDb());
  undo(server.stop);
  const columns = [];
  for (const policy of asked.policy) {
    const database = `bench_orders_${policy}`;
    const admin = await openMariaDb(server.url(), 1);
    await admin.run(`CREATE DATABASE ${database}`);
    await admin.close();
    columns.push(await simulate(policy, server.url(database), undo));
  }
  table(
    ['', ...asked.policy],
    columns[0].map(([name], i) => [name, ...columns.map((column) => column[i][1])]),
  );
});

async function simulate(policy, databaseUrl, undo) {
  const settings = readSettings({ ...apiSettings({ dataDir: temporaryFolder(), databaseUrl }), LOG_LEVEL: 'error' });
  const [world, other] = [await open(settings, undo), await open(settings, undo)];
  const random = randomFrom(Number(asked.seed));
  const people = { volunteers: Number(asked.volunteers), residents: Math.ceil(Number(asked.orders) / 3) };
  const district = await step(`${policy}: ${people.volunteers} volunteers, ${people.residents} residents`, () =>
    world.clock.at(new Date(START - DAY), () => makeDistrict(world, random, people)),
  );
  const agenda = new Agenda();
  const life = new Life(world, district, random, agenda, { policy, offersAtOnce: OFFERS_AT_ONCE });
  for (let i = 0; i < Number(asked.orders); i++) life.plan(START + random.between(7 / 24, ORDERING_DAYS) * DAY, i);

  const end = await step(`${policy}: ${asked.orders} orders`, () => live(world, other, life, agenda));
  const found = await step(`${policy}: checks`, () => check(world, district, end));
  if (life.refusals.size > 0) say(dim(`  refused: ${[...life.refusals].map(([what, n]) => `${what} ${n}`).join(', ')}`));
  if (found.faults.length > 0) {
    for (const fault of found.faults.slice(0, 20)) say(red(`  ${fault}`));
    throw new Error(`${found.faults.length} faults`);
  }
  return figures(world, district, found);
}

/** Lets time pass: actions within a step run side by side, each at its own moment; then both schedulers run at once. */
async function live(world, other, life, agenda) {
  const last = START + (ORDERING_DAYS + 14) * DAY;
  const busyUntil = START + (ORDERING_DAYS + 3) * DAY;
  let shown = 0;
  for (let now = START; now <= last; now += now < busyUntil ? STEP : LATE_STEP) {
    life.now = now;
    for (let due = agenda.until(now); due.length > 0; due = agenda.until(now))
      await together(CALLERS, due.length, (i) => world.clock.at(new Date(due[i].at), due[i].work));
    await Promise.all([world, other].map((each) => each.clock.at(new Date(now), () => each.jobs.runDue())));
    const day = Math.floor((now - START) / DAY);
    if (day !== shown) say(dim(`  day ${(shown = day)}: ${life.placed.length} placed, ${life.done} settled`));
  }
  return last;
}

async function open(settings, undo) {
  const app = await createApp(settings);
  undo(() => app.close());
  return new World(app, () => undefined);
}

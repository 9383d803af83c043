import { join } from 'node:path';
import { mariaDbMissing, startMariaDb } from '../scripts/lib/mariadb.mjs';
import { say, step, yellow } from '../scripts/lib/say.mjs';
import { connect } from './lib/http.mjs';
import { openMariaDb, openSqlite } from './lib/raw-database.mjs';
import { signUpByHand, signUpByHandInFull } from './lib/raw-sign-up.mjs';
import { apiCommand, apiSettings, startApi, temporaryFolder } from './lib/servers.mjs';
import { agree, quantile, ratio, sized, table, together, workload } from './lib/workload.mjs';
import { makeWorld } from './lib/world.mjs';

// A sign-up 报名 written by hand on the driver, and through the API over HTTP, on the same server in the same run.
const CALLERS = 32;
const SPREAD = sized(50, 8);
const VOLUNTEERS = sized(200, 32);
const ROUNDS = sized(4, 1);
/** More by hand, because these transactions are too short to measure few of them. */
const BY_HAND = VOLUNTEERS * 2;
/** Ids of volunteers who need not exist, because there are no foreign keys. */
let nobody = 1_000_000;

await workload(async (undo) => {
  const rows = [];
  const missing = mariaDbMissing();
  if (missing) say(yellow(`  ! left out: ${missing}`));
  else {
    // Flushes at every commit, as in production.
    const server = await step('private MariaDB', () => startMariaDb({ durable: true }));
    undo(server.stop);
    const admin = await openMariaDb(server.url(), 1);
    await admin.run('CREATE DATABASE bench');
    await admin.close();
    const url = server.url('bench');
    rows.push(...(await compare('MariaDB', undo, { databaseUrl: url, openRaw: () => openMariaDb(url, CALLERS) })));
  }
  rows.push(...(await compare('SQLite', undo, { openRaw: (dataDir) => openSqlite(join(dataDir, 'zhiyuanhong.sqlite')) })));
  table(['sign-up, 32 callers', 'by hand', 'in full by hand', 'API over HTTP', 'by hand/s', 'in full/s', 'API/s', 'API CPU µs'], rows);
});

async function compare(engine, undo, { databaseUrl, openRaw }) {
  const dataDir = temporaryFolder();
  const settings = apiSettings({ dataDir, databaseUrl });
  const { api, client, world } = await step(`${engine}: API and ${VOLUNTEERS} volunteers`, async () => {
    const { initialPassword } = await apiCommand(settings, 'create-admin', 'bench', '平台');
    const server = await startApi(settings);
    undo(server.stop);
    const connections = connect(server.url, CALLERS);
    undo(connections.close);
    return { api: server, client: connections, world: await makeWorld(connections, initialPassword, VOLUNTEERS) };
  });
  const raw = await openRaw(dataDir);
  undo(raw.close);

  const waysOf = { byHand: byHand(raw, signUpByHand), inFull: byHand(raw, signUpByHandInFull), api: throughApi(api, client, world) };
  const slotsOf = { hot: (slots) => slots.slice(0, 1), spread: (slots) => slots.slice(1) };
  const measured = { hot: [], spread: [] };
  for (let round = 0; round <= ROUNDS; round++)
    await step(`${engine}: ${round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`}`, async () => {
      for (const [kind, pick] of Object.entries(slotsOf)) {
        const figures = {};
        for (const [way, signUp] of Object.entries(waysOf)) {
          const project = await world.publish(1 + SPREAD);
          figures[way] = await signUp(project, pick(project.slots));
          await refuseWrong(raw, project, figures[way].count);
        }
        if (round > 0) measured[kind].push(figures);
      }
    });
  await api.stop();
  return Object.entries(measured).map(([kind, figures]) => [
    `${engine}, ${kind === 'hot' ? 'one hot slot' : `spread over ${SPREAD} slots`}`,
    '1',
    ratio(figures.map(({ byHand: base, inFull }) => inFull.rate / base.rate)),
    ratio(figures.map(({ byHand: base, api: ours }) => ours.rate / base.rate)),
    ...['byHand', 'inFull', 'api'].map((way) => String(Math.round(quantile(figures.map((figure) => figure[way].rate))))),
    String(Math.round(quantile(figures.map((figure) => figure.api.cpu)))),
  ]);
}

function byHand(raw, transaction) {
  return async (project, slots) => {
    const seconds = await together(CALLERS, BY_HAND, (i) => transaction(raw, project, slots[i % slots.length], nobody++));
    return { count: BY_HAND, rate: BY_HAND / seconds };
  };
}

/** Every volunteer signs up once. */
function throughApi(api, client, { tokens }) {
  return async ({ postId }, slots) => {
    const before = await api.cpu();
    const seconds = await together(CALLERS, tokens.length, async (i) => {
      const path = `/api/v1/slots/${slots[i % slots.length].id}/sign-ups`;
      const { status, text } = await client.ask('POST', path, { token: tokens[i], body: { postId } });
      agree(status === 201 && JSON.parse(text).state === 'confirmed', `the API says ${status} ${text}`);
    });
    return { count: tokens.length, rate: tokens.length / seconds, cpu: ((await api.cpu()) - before) / tokens.length };
  };
}

/** Checks that the places taken are as many as the sign-ups counted, in every slot. */
async function refuseWrong(raw, { projectId }, count) {
  const sql = `SELECT p.taken, (SELECT COUNT(*) FROM sign_up u WHERE u.slotId = p.slotId AND u.state = 'confirmed') AS confirmed
    FROM slot_place p WHERE p.projectId = ?`;
  const places = await raw.run(sql, [projectId]);
  const sum = places.reduce((all, { taken, confirmed }) => (taken === Number(confirmed) ? all + taken : NaN), 0);
  agree(sum === count, `${count} signed up, and the places say ${JSON.stringify(places)}`);
}

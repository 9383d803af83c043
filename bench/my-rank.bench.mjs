import { join } from 'node:path';
import * as kit from '../apps/api/dist/kit/db/index.js';
import { Leaderboards0030 } from '../apps/api/dist/migrations/0030-leaderboards.js';
import { BoardStore } from '../apps/api/dist/modules/leaderboards/board.store.js';
import { boardKey, bucketOf } from '../apps/api/dist/modules/leaderboards/core/boards.js';
import { GetMyRank } from '../apps/api/dist/modules/leaderboards/get-my-rank.js';
import leaderboards from '../apps/api/dist/modules/leaderboards/capability.js';
import { mariaDbMissing, startMariaDb } from '../scripts/lib/mariadb.mjs';
import { say, step, yellow } from '../scripts/lib/say.mjs';
import { temporaryFolder } from './lib/servers.mjs';
import { agree, quantile, ratio, sized, table, workload } from './lib/workload.mjs';

// 我的排名 among many people: a COUNT over an index, compared with sums over whole hours and a count inside one hour.
const VOLUNTEERS = sized(300_000, 20_000);
const ASKED = sized(150, 20);
const CHANGED = sized(300, 20);
const REGION = '150603';
const BOARD = boardKey('all', '', REGION);
const ROWS = 2000;

await workload(async (undo) => {
  const rows = [await compare(undo, 'SQLite', { engine: 'sqlite', file: join(temporaryFolder(), 'bench.sqlite') })];
  const missing = mariaDbMissing();
  if (missing) say(yellow(`  ! left out: ${missing}`));
  else {
    const server = await step('private MariaDB', () => startMariaDb());
    undo(server.stop);
    rows.push(await compare(undo, 'MariaDB', { engine: 'mariadb', url: server.url('bench') }, () => createDatabase(server.url())));
  }
  const figures = ['COUNT ms', 'two levels ms', 'all of getMyRank ms'];
  table([`rank among ${VOLUNTEERS}, time`, 'COUNT', 'two levels, median', 'two levels, 95 of 100', ...figures], rows);
});

async function compare(undo, name, settings, prepare) {
  const { em, store, myRank } = await step(`${name}: ${VOLUNTEERS} scores`, async () => {
    await prepare?.();
    const opened = await open(settings);
    undo(opened.close);
    await opened.tx.run(fill);
    return opened;
  });
  await step(`${name}: ${CHANGED} people serve on`, async () => {
    for (let i = 0; i < CHANGED; i++) await store.add(BOARD, anybody(i), 30 + (i % 200));
  });
  const times = { count: [], levels: [], endpoint: [] };
  await step(`${name}: ${ASKED} people ask`, async () => {
    for (let i = -5; i < ASKED; i++) {
      const volunteerId = anybody(7 * i + 35);
      const minutes = await store.minutesOf(BOARD, volunteerId);
      const counting = await timed(() =>
        kit.select(em, 'SELECT COUNT(*) AS n FROM board_score WHERE board = ? AND minutes > ?', [BOARD, minutes]),
      );
      const levels = await timed(() => store.rankOf(BOARD, minutes));
      const endpoint = await timed(() => myRank.rank(volunteerId, 'all', REGION));
      const [exact, ours, whole] = [Number(counting.answer[0].n) + 1, levels.answer, endpoint.answer];
      const ranks = `${exact} by counting, ${ours} by two levels, ${whole.rank} of ${whole.of} by getMyRank`;
      agree(
        exact === ours && exact === whole.rank && whole.of === VOLUNTEERS,
        `volunteer ${volunteerId} with ${minutes} minutes is ${ranks}`,
      );
      if (i < 0) continue;
      times.count.push(counting.ms);
      times.levels.push(levels.ms);
      times.endpoint.push(endpoint.ms);
    }
  });
  const at = (share) => quantile(times.levels, share) / quantile(times.count, share);
  return [name, '1', ratio([at(0.5)], 4), ratio([at(0.95)], 4), ...Object.values(times).map((each) => quantile(each).toFixed(2))];
}

async function open(settings) {
  const schema = { entities: leaderboards.entities, migrations: [Leaderboards0030] };
  const writer = await (await kit.writingSource(settings, schema)).initialize();
  await kit.migrate(writer);
  const reader = settings.engine === 'sqlite' ? await kit.readingSource(settings.file, schema).initialize() : writer;
  const tx = new kit.Tx(writer, settings.engine);
  const store = new BoardStore(new kit.Db(reader, tx, settings.engine), tx);
  const close = async () => {
    if (reader !== writer) await reader.destroy();
    await writer.destroy();
  };
  return { em: reader.manager, tx, store, myRank: new GetMyRank(store, { now: () => new Date() }), close };
}

async function createDatabase(url) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(url);
  await connection.query('CREATE DATABASE bench');
  await connection.end();
}

/** The same people on both engines: log-normal around six hours; most have little, very few have very much. */
async function fill(em) {
  const minutes = Array.from({ length: VOLUNTEERS }, (_, i) => minutesOf(i + 1));
  await insertAll(
    em,
    'board_score (board, volunteerId, minutes)',
    minutes.map((each, i) => [BOARD, i + 1, each]),
  );
  const hours = new Map();
  for (const each of minutes) hours.set(bucketOf(each), (hours.get(bucketOf(each)) ?? 0) + 1);
  await insertAll(
    em,
    'board_bucket (board, hour, volunteers)',
    [...hours].map(([hour, count]) => [BOARD, hour, count]),
  );
}

async function insertAll(em, into, rows) {
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    await em.query(`INSERT INTO ${into} VALUES ${some.map((row) => `(${row.map(() => '?').join()})`).join()}`, some.flat());
  }
}

/** Between 0 and 1, the same for the same seed. */
function chance(seed) {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

function minutesOf(volunteerId) {
  const normal = Math.sqrt(-2 * Math.log(1 - chance(volunteerId))) * Math.cos(2 * Math.PI * chance(-volunteerId));
  return Math.max(1, Math.min(120_000, Math.round(Math.exp(5.9 + 1.35 * normal))));
}

function anybody(i) {
  return 1 + Math.floor(chance(1000 + i) * VOLUNTEERS);
}

async function timed(fn) {
  const since = performance.now();
  const answer = await fn();
  return { answer, ms: performance.now() - since };
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { capabilities } from '../../src/capabilities.js';
import { Db, migrate, type MigrationClass, schemaDrift, select, writingSource } from '../../src/kit/db/index.js';
import { Consumers } from '../../src/kit/outbox/index.js';
import { migrations } from '../../src/migrations.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { emptyDatabase, type EmptyDatabase } from '../support/engines.js';
import { engines, startTestApp, type TestApp } from '../support/index.js';
import { KeptDatabase } from './kept-database.js';

const kept = new KeptDatabase();
/** The moment at which it was filled. */
const NOW = '2026-11-30T10:37:00.000Z';
const PASSWORD = 'zhiyuan2026hong';
const entities = capabilities.flatMap((one) => one.entities);
const nameOf = (migration: MigrationClass): string => (new migration() as { name: string }).name;
const earlier = migrations.filter((migration) => kept.migrations.includes(nameOf(migration)));
const later = migrations.filter((migration) => !earlier.includes(migration));

async function opened<T>({ settings }: EmptyDatabase, of: readonly MigrationClass[], work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await (await writingSource(settings, { entities, migrations: of })).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** As that version left it. */
async function filled(engine: (typeof engines)[number]): Promise<EmptyDatabase> {
  const database = await emptyDatabase(engine);
  await opened(database, earlier, async (source) => {
    await migrate(source);
    await kept.load(source);
  });
  return database;
}

/** Tables that a later migration has dropped, with what they held. */
const dropped = new Set(['short_code_attempt']);

/** Rows of each table, those that came later too. */
async function counts(source: DataSource): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const still = kept.names.filter((table) => !dropped.has(table));
  for (const table of new Set([...still, ...source.entityMetadatas.map(({ tableName }) => tableName)])) {
    const [row] = (await source.query(`SELECT COUNT(*) AS n FROM ${source.driver.escape(table)}`)) as { n: number | string }[];
    found[table] = Number(row!.n);
  }
  return found;
}
async function columnsOf(source: DataSource): Promise<Record<string, readonly string[]>> {
  const q = source.createQueryRunner();
  const tables = await q.getTables(kept.names);
  await q.release();
  return Object.fromEntries(tables.map((table) => [table.name.replace(/^.*\./, ''), table.columns.map(({ name }) => name)]));
}

const keptCounts = Object.fromEntries(kept.names.filter((table) => !dropped.has(table)).map((table) => [table, kept.rows(table).length]));

test('migrations keep their names, and new ones come behind them', () => {
  expect(earlier.map(nameOf)).toEqual(kept.migrations);
  expect(migrations.slice(0, earlier.length)).toEqual(earlier);
});

/** The migration as it stands, but the process ends once it has written so often; or, if `Infinity`, before it is noted that it ran. */
const cutAfter = (migration: MigrationClass, statements: number, cut: () => unknown): MigrationClass =>
  class implements MigrationInterface {
    readonly name = nameOf(migration);
    async up(q: QueryRunner): Promise<void> {
      const { query } = q;
      let left = statements;
      q.query = ((sql: string, ...rest: []) => {
        if (/^\s*(SELECT|SHOW|PRAGMA)\b/i.test(sql)) return query.call(q, sql, ...rest);
        if (left === 0) {
          cut();
          return Promise.reject(new Error('the power went'));
        }
        left -= 1;
        return query.call(q, sql, ...rest);
      }) as typeof q.query;
      try {
        await new migration().up(q);
        if (left === 0 || left === Infinity) {
          cut();
          throw new Error('the power went');
        }
      } finally {
        q.query = query;
      }
    }
    down(): Promise<void> {
      return Promise.resolve();
    }
  };

describe.each(engines)('a filled database of an earlier version on %s', (engine) => {
  let database: EmptyDatabase;
  let folder: string;
  let app: TestApp;
  /** After the migrations, before the application has started. */
  let upgraded: Record<string, number>;
  /** Before the migrations, by table. */
  let columns: Record<string, readonly string[]>;

  beforeAll(async () => {
    database = await filled(engine);
    columns = await opened(database, earlier, columnsOf);
    upgraded = await opened(database, migrations, async (source) => {
      await migrate(source);
      return counts(source);
    });
    folder = await mkdtemp(join(tmpdir(), 'zhiyuanhong-kept-'));
    await writeFile(join(folder, 'ledger-roots.ndjson'), kept.ledgerRoots);
    const { settings } = database;
    const env = {
      APP_MODE: 'demo',
      DATA_DIR: folder,
      DATABASE_URL: settings.engine === 'sqlite' ? `sqlite:${settings.file}` : settings.url,
      ...KeptDatabase.secrets,
    };
    app = await startTestApp({ place: { env, remove: () => Promise.resolve() } });
    app.clock.set(NOW);
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const staff = async (login: string) =>
    app.withToken((await app.as().call('loginWithPassword', { body: { login, password: PASSWORD } })).accessToken);
  const shown = async (account: string) => {
    const { accessToken } = await app.as().call('loginAsDemo', { body: { account } });
    return app.withToken(accessToken);
  };

  test('stood in the tables that the earlier migrations make today', () => {
    expect(columns).toEqual(Object.fromEntries(kept.names.map((table) => [table, kept.columns(table)])));
  });

  test('keeps every row, and has nothing left to do', async () => {
    expect(upgraded).toMatchObject(keptCounts);
    await opened(database, migrations, async (source) => {
      expect(await source.showMigrations()).toBe(false);
      await migrate(source);
      expect(await schemaDrift(source)).toEqual([]);
    });
  });

  test('has a ledger without a fault', async () => {
    const { faults, movements, roots } = await app.get(VerifyLedger).run();
    expect({ faults, movements, roots }).toEqual({
      faults: [],
      // Each has two sides.
      movements: kept.rows('ledger_entry').length / 2,
      roots: kept.rows('ledger_root').length,
    });
  });

  test('gives everybody their hours, points and stars', async () => {
    const standings = app.get(VolunteerStandings);
    for (const { volunteerId, minutes, points, star } of kept.rows('volunteer_standing'))
      expect([volunteerId, await standings.balanceOf(Number(volunteerId))]).toEqual([volunteerId, { minutes, points, star }]);
    for (const { demoKey, id } of kept
      .rows('account')
      .filter(({ demoKey: key }) => ['volunteer', 'veteran', 'volunteer2'].includes(String(key)))) {
      const { id: volunteerId, name } = kept.rows('volunteer').find(({ accountId }) => accountId === id)!;
      const { minutes, points, star } = kept.rows('volunteer_standing').find((row) => row['volunteerId'] === volunteerId)!;
      const { volunteer } = await (await shown(String(demoKey))).call('getMe');
      expect(volunteer).toMatchObject({ id: volunteerId, name, minutes, points, star });
    }
  });

  test('reads orders in every state, with what was said about them', async () => {
    const coordinator = await staff('diaodu');
    // A few of each state are enough.
    const seen = new Map<unknown, number>();
    for (const row of kept.rows('service_order')) {
      const nth = seen.get(row['state']) ?? 0;
      seen.set(row['state'], nth + 1);
      if (nth > 2) continue;
      const order = await coordinator.call('getOrder', { params: { orderId: Number(row['id']) } });
      // What was called reviewed then.
      const state = row['state'] === 'reviewed' ? 'rated' : row['state'];
      expect(order).toMatchObject({ state, title: row['title'], contact: { name: expect.any(String) } });
      expect(order.rating && { stars: order.rating.stars, words: order.rating.words }).toEqual(
        row['stars'] === null ? null : { stars: row['stars'], words: row['reviewWords'] },
      );
    }
  });

  test('reads wishes in every state', async () => {
    const reviewer = await staff('shenhe');
    for (const { id, state, title } of kept.rows('wish'))
      expect(await reviewer.call('getWish', { params: { wishId: Number(id) } })).toMatchObject({
        state,
        // The wisher's own title stays sealed, and is read by reviewers until they have found words for all.
        title: title || expect.stringMatching(/./),
      });
  });

  test('counts what waits for each, and opens it', async () => {
    const queue = async (login: string) => {
      const { items } = await (await staff(login)).call('getMyQueue');
      return Object.fromEntries(items.map(({ kind, count }) => [kind, count]));
    };
    const inState = (table: string, state: string) => kept.rows(table).filter((row) => row['state'] === state).length;
    expect(await queue('shenhe')).toMatchObject({ review: inState('project', 'inReview'), wishesToReview: inState('wish', 'posted') });
    expect(await queue('diaodu')).toMatchObject({ ordersToAccept: inState('service_order', 'placed') });
    const { items } = await (await staff('shenhe')).call('listReviewQueue', { query: {} });
    expect(items).toHaveLength(inState('project', 'inReview'));
  });

  test('shows activities, their slots and who goes, and takes a sign-up', async () => {
    const veteran = await shown('veteran');
    const { items, total } = await veteran.call('listActivities', { query: { pageSize: 6 } });
    expect(total).toBeGreaterThan(10);
    let signedUp = 0;
    for (const { id } of items) {
      const activity = await veteran.call('getActivity', { params: { activityId: id }, query: {} });
      const row = kept.rows('project').find((one) => one['id'] === id)!;
      expect(activity).toMatchObject({ title: row['title'], state: row['state'] });
      const slot = activity.slots.find(({ actions }) => actions.includes('signUp'));
      const post = activity.posts.find(({ unmet }) => unmet.length === 0);
      if (signedUp > 0 || !slot || !post) continue;
      await veteran.call('signUp', { params: { slotId: slot.id }, body: { postId: post.id } });
      signedUp += 1;
    }
    expect(signedUp).toBe(1);
  });

  test('reads the trail and the messages that were written then', async () => {
    const reviewer = await staff('shenhe');
    for (const subject of ['order', 'wish', 'project', 'dispute'] as const) {
      const { items } = await reviewer.call('listAudit', { query: { subject, pageSize: 100 } });
      expect(items.length).toBeGreaterThan(0);
      expect(items.map(({ summary }) => summary).filter((text) => /[a-z]{3}/.test(text))).toEqual([]);
    }
    for (const login of ['diaodu', 'shenhe']) {
      const { items } = await (await staff(login)).call('listMyMessages', { query: { pageSize: 100 } });
      expect(items.length).toBeGreaterThan(0);
    }
  });

  test('delivers what waited when the earlier version was stopped', async () => {
    const waiting = kept.rows('outbox_message').filter((row) => row['state'] === 'pending');
    const unsent = () =>
      select<{ id: number; consumer: string }>(app.get(Db).em, "SELECT id, consumer FROM outbox_message WHERE state <> 'sent'");
    const consumers = app.get(Consumers).names;
    expect((await unsent()).filter(({ consumer }) => !consumers.includes(consumer))).toEqual([]);
    await app.drain();
    expect((await unsent()).filter(({ id }) => waiting.some((row) => row['id'] === id))).toEqual([]);
    // The coordinators hear of the bad rating, which was called a review then.
    const told = await select<{ text: string }>(app.get(Db).em, "SELECT text FROM message WHERE dedupeKey LIKE 'order.rate:%'");
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('收到 1 星评价')]);
  });

  test.each([
    ['after each statement of a migration', 0],
    ['behind the last one', Infinity],
  ])(
    'goes on from where it was interrupted: %s',
    async (_, first) => {
      const other = await filled(engine);
      try {
        const done = [...earlier];
        for (const migration of later) {
          for (let statements = first, whole = false; !whole; statements = statements === Infinity ? 0 : statements + 1) {
            whole = true;
            const cut = () => (whole = false);
            await opened(other, [...done, cutAfter(migration, statements, cut)], (source) =>
              migrate(source).catch((error: unknown) => {
                if (whole) throw error;
              }),
            );
          }
          done.push(migration);
        }
        await opened(other, migrations, async (source) => {
          await migrate(source);
          expect(await schemaDrift(source)).toEqual([]);
          expect(await counts(source)).toEqual(upgraded);
        });
      } finally {
        await other.drop();
      }
    },
    60_000,
  );
});

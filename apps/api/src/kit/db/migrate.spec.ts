import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entity, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { mariaDbMissing, startMariaDb, type PrivateMariaDb } from '../../../../../scripts/lib/mariadb.mjs';
import { emptyDatabase, engines } from '../../../test/support/engines.js';
import { Int, Pk, Str } from './columns.js';
import { writingSource, type MigrationClass } from './data-source.js';
import { schemaDrift } from './drift.js';
import { migrate, MigrationError } from './migrate.js';
import { rightsIn } from './migration-rights.js';
import type { DatabaseSettings } from './settings.js';
import { select } from './sql.js';
import { alterTables, createTables, Table } from './table.js';

@Entity('entry')
class Entry {
  @Pk() id!: number;
  @Str(20) code!: string;
  @Int({ default: 0 }) minutes!: number;
}

const first = createTables(1, 'first', [new Table('entry').pk().str('code', 20).unique('code').appendOnly()]);
const second = alterTables(2, 'second', { tables: [new Table('entry').int('minutes', { default: 0 }).index('minutes')] });

@Entity('entry')
class KeyedEntry {
  @Pk() id!: number;
}

/** The migration, failing after its last statement as if the process had ended there. */
const cutShort = (migration: MigrationClass): MigrationClass =>
  class implements MigrationInterface {
    readonly name = (new migration() as MigrationInterface).name;
    async up(q: QueryRunner): Promise<void> {
      await new migration().up(q);
      throw new Error('the power went');
    }
    down(): Promise<void> {
      return Promise.resolve();
    }
  };

const open = async (
  settings: DatabaseSettings,
  migrations: MigrationClass[],
  entities: (new () => object)[] = [Entry],
): Promise<DataSource> => (await writingSource(settings, { entities, migrations })).initialize();

describe.each(engines)('a migration that breaks in the middle on %s', (engine) => {
  it.each([1, 2])('is run again from where it broke: the one with number %i', async (broken) => {
    const { settings, drop } = await emptyDatabase(engine);
    const all = [first, second];
    const before = await open(settings, all.slice(0, broken - 1).concat(cutShort(all[broken - 1]!)));
    // Twice, because the first failure must release the lock.
    for (let attempt = 0; attempt < 2; attempt++) await expect(migrate(before)).rejects.toThrow(/the power went/);
    await before.destroy();
    const after = await open(settings, all);
    await migrate(after);
    const drift = await schemaDrift(after);
    // This entity declares no keys, so only indexes may be reported.
    expect(drift.filter((statement) => !/INDEX/i.test(statement))).toEqual([]);
    await after.query("INSERT INTO entry (code) VALUES ('a')");
    await expect(after.query("UPDATE entry SET code = 'b'")).rejects.toThrow('append-only');
    await expect(after.query("INSERT INTO entry (code) VALUES ('a')")).rejects.toThrow(/unique|duplicate/i);
    await after.destroy();
    await drop();
  });

  it('does not take a table of something else for its own', async () => {
    const { settings, drop } = await emptyDatabase(engine);
    const other = await open(settings, [createTables(1, 'other', [new Table('entry').pk()])], [KeyedEntry]);
    await migrate(other);
    await other.destroy();
    const ours = await open(settings, [createTables(3, 'ours', [new Table('entry').pk().str('code', 20)])]);
    await expect(migrate(ours)).rejects.toThrow(/entry is there already, with other columns/);
    await ours.destroy();
    await drop();
  });
});

const onServer = mariaDbMissing() ? describe.skip : describe;
onServer('a server that lets migrations do less than they need', () => {
  let server: PrivateMariaDb;
  let root: DataSource;
  const settings = (database: string): DatabaseSettings => ({ engine: 'mariadb', url: server.url(database) });

  beforeAll(async () => {
    // The default of a server with a binary log: only accounts with SUPER may create triggers.
    server = await startMariaDb({ flags: ['--log-bin-trust-function-creators=0'] });
    root = await open({ engine: 'mariadb', url: server.rootUrl() }, [], []);
  }, 120_000);
  afterAll(async () => {
    await root?.destroy();
    await server?.stop();
  });

  it('is told so before anything is written, and works once it allows it', async () => {
    await root.query('CREATE DATABASE test_untrusted');
    const writer = await open(settings('test_untrusted'), [first]);
    await expect(migrate(writer)).rejects.toThrow(MigrationError);
    await expect(migrate(writer)).rejects.toThrow(/log_bin_trust_function_creators = 1/);
    expect(
      await select(
        root.manager,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'test_untrusted' AND table_name = 'entry'",
      ),
    ).toEqual([]);
    expect(await select(root.manager, "SELECT IS_FREE_LOCK('migrate test_untrusted') AS free")).toEqual([{ free: 1 }]);
    await root.query('SET GLOBAL log_bin_trust_function_creators = 1');
    await migrate(writer);
    await writer.destroy();
    // With no migration left to run, rights are not checked.
    await root.query('SET GLOBAL log_bin_trust_function_creators = 0');
    const later = await open(settings('test_untrusted'), [first]);
    await migrate(later);
    await later.destroy();
  });

  it('names the rights that the account lacks', async () => {
    await root.query('SET GLOBAL log_bin_trust_function_creators = 1');
    await root.query('CREATE DATABASE lesser');
    await root.query("CREATE USER lesser IDENTIFIED BY 'lesser'");
    await root.query('GRANT SELECT, INSERT, UPDATE, DELETE, CREATE ON lesser.* TO lesser');
    const url = new URL(server.rootUrl('lesser'));
    [url.username, url.password] = ['lesser', 'lesser'];
    const writer = await open({ engine: 'mariadb', url: url.href }, [first]);
    await expect(migrate(writer)).rejects.toThrow(/ALTER、DROP、INDEX、TRIGGER.*lesser/);
    await writer.destroy();
  });
});

it('reads what an account may do from the lines of the server', () => {
  const of = (...grants: string[]) => {
    const { everywhere, here } = rightsIn(grants, 'zhiyuan_hong');
    return [[...everywhere], [...here]];
  };
  expect(of('GRANT USAGE ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD x', 'GRANT ALL PRIVILEGES ON `zhiyuan_hong`.* TO `a`@`%`')).toEqual([
    ['USAGE'],
    ['ALL PRIVILEGES'],
  ]);
  expect(of('GRANT SELECT, TRIGGER ON `zhiyuan\\_%`.* TO `a`@`%`')).toEqual([[], ['SELECT', 'TRIGGER']]);
  expect(of('GRANT SELECT ON `zhiyuan`.* TO `a`@`%`', 'GRANT SELECT ON `zhiyuan\\_hang`.* TO `a`@`%`', 'GRANT `role` TO `a`@`%`')).toEqual([
    [],
    [],
  ]);
});

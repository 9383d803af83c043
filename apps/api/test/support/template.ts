import { readFile, writeFile } from 'node:fs/promises';
import type mysql from 'mysql2/promise';
import { capabilities } from '../../src/capabilities.js';
import type { DatabaseSettings, Engine } from '../../src/kit/db/index.js';
import { migrations } from '../../src/migrations.js';
import { emptyDatabase, onServer, type EmptyDatabase } from './engines.js';
import { openKit } from './open-kit.js';

/** Fills the empty database at these settings. */
type Fill = (settings: DatabaseSettings) => Promise<void>;

const fills = new Map<Engine, Promise<Fill>>();

/** A database after all migrations. They run once in a worker; further databases are copies, which take a tenth of the time. */
export async function migratedDatabase(engine: Engine): Promise<EmptyDatabase> {
  if (!fills.has(engine)) fills.set(engine, makeFill(engine));
  const fill = await fills.get(engine)!;
  const database = await emptyDatabase(engine);
  await fill(database.settings);
  return database;
}

async function makeFill(engine: Engine): Promise<Fill> {
  const { settings, drop } = await emptyDatabase(engine);
  try {
    const kit = await openKit(engine, { entities: capabilities.flatMap(({ entities }) => entities), migrations, on: settings });
    // Pages of a closed connection may still be in the journal, without which a copy of the file would be incomplete.
    if (engine === 'sqlite') await kit.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await kit.close();
    return settings.engine === 'sqlite' ? await copyOfFile(settings.file) : await copyOfTables(settings.url);
  } finally {
    await drop();
  }
}

async function copyOfFile(file: string): Promise<Fill> {
  const content = await readFile(file);
  return async (settings) => {
    if (settings.engine === 'sqlite') await writeFile(settings.file, content);
  };
}

async function copyOfTables(url: string): Promise<Fill> {
  const statements = await onServer(url, dump);
  return async (settings) => {
    if (settings.engine !== 'sqlite') await onServer(settings.url, (connection) => connection.query(statements.join(';\n')));
  };
}

/** Statements that create the tables, insert what migrations inserted, and create the triggers. */
async function dump(connection: mysql.Connection): Promise<string[]> {
  const read = async (sql: string) => (await connection.query<mysql.RowDataPacket[]>(sql))[0];
  const tables = (await read('SHOW TABLES')).map((row) => String(Object.values(row)[0]));
  const statements: string[] = [];
  for (const table of tables) {
    const [made] = await read(`SHOW CREATE TABLE \`${table}\``);
    statements.push(String(made!['Create Table']));
    const rows = (await read(`SELECT * FROM \`${table}\``)).map((row) => Object.values(row) as unknown[]);
    if (rows.length > 0) statements.push(connection.format('INSERT INTO ?? VALUES ?', [table, rows]));
  }
  for (const { Trigger: trigger } of await read('SHOW TRIGGERS')) {
    const [made] = await read(`SHOW CREATE TRIGGER \`${String(trigger)}\``);
    statements.push(String(made!['SQL Original Statement']));
  }
  return statements;
}

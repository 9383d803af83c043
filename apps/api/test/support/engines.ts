import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { Db, migrate, readingSource, Tx, writingSource, type DatabaseSettings, type Engine, type Schema } from '../../src/kit/db/index.js';

const server = process.env['TEST_DATABASE_URL'];
if (!server && process.env['REQUIRE_ALL'] === '1')
  throw new Error('REQUIRE_ALL=1 needs TEST_DATABASE_URL, the address of a MariaDB server');

/** Engines to test on: SQLite always, MariaDB when TEST_DATABASE_URL names a server (`mysql://root@127.0.0.1:3306`). */
export const engines: readonly Engine[] = server ? ['sqlite', 'mariadb'] : ['sqlite'];

export interface EmptyDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** A database of its own for one spec. */
export async function emptyDatabase(engine: Engine): Promise<EmptyDatabase> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'zhiyuanhong-'));
    return { settings: { engine, file: join(folder, 'test.sqlite') }, drop: () => rm(folder, { recursive: true, force: true }) };
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server!, (connection) => connection.query(`CREATE DATABASE ${name}`));
  const url = new URL(server!);
  url.pathname = `/${name}`;
  const drop = async () => {
    await onServer(server!, (connection) => connection.query(`DROP DATABASE ${name}`));
  };
  return { settings: { engine, url: url.href }, drop };
}

/** Runs `work` on a connection that accepts several statements at once. */
export async function onServer<T>(url: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: url, multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

export interface OpenDatabase {
  readonly db: Db;
  readonly tx: Tx;
  readonly writer: DataSource;
  readonly settings: DatabaseSettings;
  close(): Promise<void>;
}

/** An empty database with this schema, migrated and open. */
export async function openDatabase(engine: Engine, schema: Schema): Promise<OpenDatabase> {
  const { settings, drop } = await emptyDatabase(engine);
  const writer = await (await writingSource(settings, schema)).initialize();
  await migrate(writer);
  const reader = settings.engine === 'sqlite' ? await readingSource(settings.file, schema).initialize() : writer;
  const tx = new Tx(writer, engine);
  const close = async () => {
    if (reader !== writer) await reader.destroy();
    await writer.destroy();
    await drop();
  };
  return { db: new Db(reader, tx, engine), tx, writer, settings, close };
}

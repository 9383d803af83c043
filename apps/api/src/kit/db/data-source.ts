import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import mysql from 'mysql2';
import { LibsqlDatabase } from './libsql-driver.js';
import type { DatabaseSettings } from './settings.js';

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface Schema {
  readonly entities: readonly EntityClass[];
  /** Run in the order of their numbers. */
  readonly migrations: readonly MigrationClass[];
}

/** The data source for writing, on MariaDB for reading too. Not initialised yet. */
export async function writingSource(database: DatabaseSettings, schema: Schema): Promise<DataSource> {
  if (database.engine === 'sqlite') return new DataSource(sqliteOptions(database.file, schema, ['synchronous = NORMAL']));
  const source = new DataSource(await serverOptions(database, schema));
  const { driver } = source;
  const normalizeType = driver.normalizeType.bind(driver);
  // `text` holds 64 KB on MariaDB and has no limit on SQLite; `mediumtext` holds 16 MiB.
  driver.normalizeType = (column) => (column.type === 'text' ? 'mediumtext' : normalizeType(column));
  return source;
}

/** A second connection to the SQLite file that refuses writes and only sees what is committed. Not initialised yet. */
export const readingSource = (file: string, schema: Pick<Schema, 'entities'>): DataSource =>
  new DataSource(sqliteOptions(file, { ...schema, migrations: [] }, ['query_only = ON']));

function sqliteOptions(database: string, { entities, migrations }: Schema, pragmas: readonly string[]): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    driver: LibsqlDatabase,
    database,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    enableWAL: true,
    prepareDatabase: (db: LibsqlDatabase) => {
      // Short, because the whole process stops while SQLite waits for another process's lock.
      for (const pragma of ['busy_timeout = 2000', ...pragmas]) db.pragma(pragma);
    },
  };
}

const session = [
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10, sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
  // Avoids gap locks, and lets a second read after a lost race see what the winner wrote.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

async function serverOptions(
  database: Extract<DatabaseSettings, { engine: 'mariadb' }>,
  { entities, migrations }: Schema,
): Promise<DataSourceOptions> {
  const url = database.url.replace(/^mariadb:/, 'mysql:');
  return {
    type: (await isMariaDb(url)) ? 'mariadb' : 'mysql',
    url,
    driver: { ...mysql, createPool: sessionPool },
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: database.poolSize ?? 10,
    bigNumberStrings: false,
    // Returns sums as numbers; none here exceeds 2^53.
    extra: { decimalNumbers: true },
  };
}

function sessionPool(options: mysql.PoolOptions): mysql.Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    for (const statement of session) connection.query(statement);
  });
  return pool;
}

async function isMariaDb(url: string): Promise<boolean> {
  const connection = mysql.createConnection(url).promise();
  try {
    const [rows] = await connection.query<mysql.RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.['version']));
  } finally {
    connection.destroy();
  }
}

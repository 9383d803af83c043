import Libsql from 'libsql';

type Bound = string | number | bigint | null;

/**
 * libsql behind the interface of better-sqlite3 that TypeORM expects. Parameters are checked here, because libsql does not check them:
 * text, numbers and null are passed on as one array, whole numbers as bigint (libsql would store them as fractions), and anything else
 * throws a TypeError.
 */
export class LibsqlDatabase {
  private readonly db: Libsql.Database;

  constructor(file: string) {
    this.db = new Libsql(file);
  }

  prepare(sql: string): LibsqlStatement {
    return new LibsqlStatement(this.db.prepare(immediate(sql)));
  }

  /** TypeORM switches foreign keys on; this product has none. */
  pragma(source: string): unknown {
    return this.db.pragma(source === 'foreign_keys = ON' ? 'foreign_keys = OFF' : source);
  }

  exec(sql: string): void {
    this.db.exec(immediate(sql));
  }

  close(): void {
    this.db.close();
  }
}

export class LibsqlStatement {
  constructor(private readonly statement: Libsql.Statement) {}

  /** Whether the statement returns rows. */
  get reader(): boolean {
    return this.statement.reader;
  }

  all(...params: unknown[]): unknown[] {
    return this.statement.all(params.map(bound));
  }

  run(...params: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.statement.run(params.map(bound));
  }
}

// SQLite cannot turn a transaction that began by reading into a writing one after somebody else wrote, so every transaction begins as a
// writing one.
const immediate = (sql: string): string => (/^\s*BEGIN(\s+TRANSACTION)?\s*;?\s*$/i.test(sql) ? 'BEGIN IMMEDIATE' : sql);

function bound(value: unknown): Bound {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (Number.isSafeInteger(value)) return BigInt(value as number);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`SQLite parameter must be a string, a finite number, a boolean or null, not ${describe(value)}`);
}

const describe = (value: unknown): string =>
  typeof value === 'object' ? (value as object).constructor?.name || 'object' : typeof value === 'number' ? String(value) : typeof value;

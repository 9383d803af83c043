import Libsql from 'libsql';

type Bound = string | number | bigint | null;

/**
 * What TypeORM takes for better-sqlite3: libsql, made safe. Its native part ends the whole process when it gets a parameter that it
 * does not know, and binds whole numbers as fractions. So only text, numbers and null are handed down, converted and as one array;
 * anything else is an error here.
 */
export class LibsqlDatabase {
  private readonly db: Libsql.Database;

  constructor(file: string) {
    this.db = new Libsql(file);
  }

  prepare(sql: string): LibsqlStatement {
    return new LibsqlStatement(this.db.prepare(immediate(sql)));
  }

  /** TypeORM switches foreign keys on by itself; this product has none. */
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

  /** Whether it gives rows. */
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

// A deferred transaction that starts by reading cannot become a writer once somebody else wrote, however long it waits.
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

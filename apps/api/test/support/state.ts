import { createHash } from 'node:crypto';
import { Db } from '../../src/kit/db/index.js';
import type { TestApp } from './test-app.js';

/** They count attempts or keep answers: a refusal may leave something there. */
const beside = new Set(['login_attempt', 'phone_code', 'short_code_attempt', 'idempotency_key']);

type Sums = ReadonlyMap<string, string>;

/** What stands in the tables, so that a test can tell whether a refusal left anything behind. */
export class State {
  private version: unknown;
  private sums: Sums = new Map();

  private constructor(
    private readonly db: Db,
    private readonly tables: readonly string[],
  ) {}

  static async of(app: TestApp): Promise<State> {
    const db = app.get(Db);
    const tables = db.em.connection.entityMetadatas.map(({ tableName }) => tableName).filter((name) => !beside.has(name));
    return new State(db, tables.sort());
  }

  /** A checksum of every table. */
  async read(): Promise<Sums> {
    if (this.db.engine === 'mariadb') return this.ofServer();
    // Moves with every commit of another connection, and all writes are made by another one.
    const [row] = await this.db.em.query<{ data_version: number }[]>('PRAGMA data_version');
    if (row?.data_version !== this.version) this.sums = await this.ofFile();
    this.version = row?.data_version;
    return this.sums;
  }

  /** Tables that are not as they were. */
  async changedSince(before: Sums): Promise<string[]> {
    const now = await this.read();
    return this.tables.filter((table) => now.get(table) !== before.get(table));
  }

  private async ofServer(): Promise<Sums> {
    const rows = await this.db.em.query<{ Table: string; Checksum: unknown }[]>(`CHECKSUM TABLE ${this.tables.join(', ')}`);
    return new Map(rows.map((row) => [row.Table.split('.').at(-1)!, String(row.Checksum)]));
  }

  private async ofFile(): Promise<Sums> {
    const sums = new Map<string, string>();
    for (const table of this.tables) {
      const rows: unknown = await this.db.em.query(`SELECT * FROM ${table}`);
      sums.set(table, createHash('sha1').update(JSON.stringify(rows)).digest('hex'));
    }
    return sums;
  }
}

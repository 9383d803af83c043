import { DataSource } from 'typeorm';
import { Db } from '../../src/kit/db/index.js';
import type { TestApp } from './test-app.js';

/** Tables that count attempts or keep answers, so that a refusal may write to them. */
const beside = new Set(['login_attempt', 'phone_code', 'attempt_window', 'idempotency_key']);

export type Counts = ReadonlyMap<string, number>;

/**
 * Counts the rows written in each table, so that a test can tell whether a refusal changed anything. Triggers count inside the transaction
 * of the write, so that what is rolled back is not counted.
 */
export class State {
  private known?: Counts;

  private constructor(private readonly db: Db) {}

  static async of(app: TestApp): Promise<State> {
    const writer = app.get(DataSource);
    await writer.query('CREATE TABLE test_write (name VARCHAR(60) PRIMARY KEY, times INT NOT NULL)');
    for (const { tableName } of writer.entityMetadatas) {
      if (beside.has(tableName)) continue;
      await writer.query(`INSERT INTO test_write VALUES ('${tableName}', 0)`);
      for (const event of ['INSERT', 'UPDATE', 'DELETE'])
        await writer.query(
          `CREATE TRIGGER test_${tableName}_${event} AFTER ${event} ON ${tableName} FOR EACH ROW
           BEGIN UPDATE test_write SET times = times + 1 WHERE name = '${tableName}'; END`,
        );
    }
    return new State(app.get(Db));
  }

  async read(): Promise<Counts> {
    // Counts only grow, so the same sum means the same counts. Nearly all refusals leave it alone, and reading one row takes less time.
    const [all] = await this.db.em.query<{ times: number | string }[]>('SELECT SUM(times) AS times FROM test_write');
    if (!this.known || Number(all!.times) !== sumOf(this.known)) this.known = await this.readAll();
    return this.known;
  }

  /** Names of the tables that were written to. */
  async changedSince(before: Counts): Promise<string[]> {
    const now = await this.read();
    return now === before ? [] : [...now].filter(([name, times]) => times !== before.get(name)).map(([name]) => name);
  }

  private async readAll(): Promise<Counts> {
    const rows = await this.db.em.query<{ name: string; times: number }[]>('SELECT name, times FROM test_write');
    return new Map(rows.map(({ name, times }) => [name, times]));
  }
}

const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, times) => sum + times, 0);

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * A filled database as commit 7de54e2 left it: its demo district, filled by that commit's own commands with 90 made-up volunteers and few
 * sign-ups, so that it stays small, and stopped before the last message of each kind was delivered. One JSON line names a table and its
 * columns, and one for each row follows. Times are UTC, as both engines keep them. The daily roots that the ledger keeps beside the
 * database stand last.
 */
export class KeptDatabase {
  private readonly tables = new Map<string, { columns: readonly string[]; rows: Cell[][] }>();
  /** Of the file that LEDGER_ROOT_FILE names. */
  readonly ledgerRoots: string;

  constructor() {
    const file = new URL('./filled-7de54e2.jsonl.gz', import.meta.url);
    const roots: string[] = [];
    let into: unknown[][] = [];
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')) {
      const told = JSON.parse(line) as Cell[] | { table: string; columns: string[] } | { file: string };
      if (Array.isArray(told)) into.push(told);
      else if ('table' in told) {
        const rows: Cell[][] = [];
        this.tables.set(told.table, { columns: told.columns, rows });
        into = rows;
      } else into = roots as unknown as unknown[][];
    }
    this.ledgerRoots = roots.map((line) => `${String(line)}\n`).join('');
  }

  /** The secrets that its sealed columns and its ledger were written with, as environment variables. Nobody else uses them. */
  static readonly secrets = Object.fromEntries(
    ['JWT_SECRET', 'DATA_KEY', 'HASH_KEY', 'LEDGER_KEY', 'VENUE_CODE_KEY', 'VOUCHER_CODE_KEY'].map((name) => [
      name,
      `demo-only-kept-database-of-7de54e2-${name}`,
    ]),
  );

  /** Names of the migrations that had run. */
  get migrations(): string[] {
    return this.rows('migrations').map(({ name }) => String(name));
  }

  /** Its tables but the list of migrations. */
  get names(): string[] {
    return [...this.tables.keys()].filter((name) => name !== 'migrations');
  }

  rows(table: string): Row[] {
    const { columns, rows } = this.tables.get(table)!;
    return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!])));
  }

  columns(table: string): readonly string[] {
    return this.tables.get(table)!.columns;
  }

  /** Puts all rows into the tables that its migrations have made. */
  async load(source: DataSource): Promise<void> {
    const q = source.createQueryRunner();
    const name = (text: string) => source.driver.escape(text);
    await q.startTransaction();
    for (const table of this.names) {
      const { columns, rows } = this.tables.get(table)!;
      const marks = `(${columns.map(() => '?').join(', ')})`;
      const at = Math.floor(5000 / columns.length);
      for (let from = 0; from < rows.length; from += at) {
        const some = rows.slice(from, from + at);
        await q.query(
          `INSERT INTO ${name(table)} (${columns.map(name).join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
          some.flat(),
        );
      }
    }
    await q.commitTransaction();
    await q.release();
  }
}

import { Table as OrmTable, TableColumn, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnTypes, type ColumnExtras } from './column-types.js';

/**
 * A table of a migration, declared like the columns of its entity: `new Table('voucher').pk().str('code', 32).int('rewardId').at('usedAt',
 * { nullable: true }).unique('code')`.
 */
export class Table {
  private readonly columns: TableColumnOptions[] = [];
  private readonly indices: { columnNames: string[]; isUnique: boolean }[] = [];
  private sealed = false;

  constructor(readonly name: string) {}

  pk(name = 'id'): this {
    return this.column(name, { ...columnTypes.pk, isPrimary: true, isGenerated: true, generationStrategy: 'increment' });
  }

  at(name: string, extras?: ColumnExtras): this {
    return this.column(name, columnTypes.at, extras);
  }

  int(name: string, extras?: ColumnExtras<number>): this {
    return this.column(name, columnTypes.int, extras);
  }

  bool(name: string, extras?: ColumnExtras<boolean>): this {
    return this.column(name, columnTypes.bool, extras);
  }

  str(name: string, length: number, extras?: ColumnExtras<string>): this {
    return this.column(name, { ...columnTypes.str, length: String(length) }, extras);
  }

  text(name: string, extras?: ColumnExtras): this {
    return this.column(name, columnTypes.text, extras);
  }

  json(name: string, extras?: ColumnExtras): this {
    return this.column(name, columnTypes.json, extras);
  }

  unique(...columnNames: string[]): this {
    this.indices.push({ columnNames, isUnique: true });
    return this;
  }

  index(...columnNames: string[]): this {
    this.indices.push({ columnNames, isUnique: false });
    return this;
  }

  /** Makes the database refuse to change or delete rows. */
  appendOnly(): this {
    this.sealed = true;
    return this;
  }

  async create(q: QueryRunner): Promise<void> {
    const sqlite = q.dataSource.options.type === 'better-sqlite3';
    const collation = sqlite ? undefined : await exactCollation(q);
    const columns = this.columns.map((c) => portable(c, sqlite, collation));
    const { present, keys } = await this.leftBehind(q);
    if (present.size === 0) await q.createTable(new OrmTable({ name: this.name, columns, indices: this.indices }));
    else if (present.size !== columns.length || columns.some(({ name }) => !present.has(name)))
      throw new Error(`Table ${this.name} is there already, with other columns: the database is not empty, or not of this product`);
    else for (const index of this.indices) if (!keys.has(index.columnNames.join())) await q.createIndex(this.name, new TableIndex(index));
    if (this.sealed)
      for (const event of ['UPDATE', 'DELETE']) {
        if (!sqlite) await q.query(`DROP TRIGGER IF EXISTS \`${sealName(this.name, event)}\``);
        await q.query(sqlite ? sqliteSeal(this.name, event) : mariadbSeal(this.name, event));
      }
  }

  /** Adds these columns and keys to the existing table. */
  async addTo(q: QueryRunner): Promise<void> {
    const sqlite = q.dataSource.options.type === 'better-sqlite3';
    const collation = sqlite ? undefined : await exactCollation(q);
    const { present, keys } = await this.leftBehind(q);
    const triggers = sqlite ? await triggersOf(q, this.name) : [];
    for (const column of this.columns)
      if (!present.has(column.name)) await q.addColumn(this.name, new TableColumn(portable(column, sqlite, collation)));
    for (const index of this.indices) if (!keys.has(index.columnNames.join())) await q.createIndex(this.name, new TableIndex(index));
    // TypeORM copies the table on SQLite, which loses its triggers, so they are created again.
    const kept = new Set((sqlite ? await triggersOf(q, this.name) : []).map(({ name }) => name));
    for (const { name, sql } of triggers) if (!kept.has(name)) await q.query(sql);
  }

  /**
   * Columns and keys (e.g. `state,startsAt`) that an interrupted run has already added. MariaDB and MySQL cannot roll back CREATE and
   * ALTER; SQLite rolls back the whole migration.
   */
  private async leftBehind(q: QueryRunner): Promise<{ present: Set<string>; keys: Set<string> }> {
    const found = await q.getTable(this.name);
    return {
      present: new Set(found?.columns.map(({ name }) => name)),
      keys: new Set(found?.indices.map(({ columnNames }) => columnNames.join())),
    };
  }

  private column(name: string, type: Omit<TableColumnOptions, 'name'>, extras: ColumnExtras<number | string | boolean> = {}): this {
    this.columns.push({
      ...type,
      name,
      isPrimary: type.isPrimary ?? extras.primary ?? false,
      isNullable: extras.nullable ?? false,
      default: literal(extras.default),
    });
    return this;
  }
}

/**
 * A migration that creates tables: `export const Rewards0005 = createTables(5, 'rewards', [...])`. Migrations run in the order of their
 * numbers.
 */
export const createTables = (number: number, module: string, tables: readonly Table[]): new () => MigrationInterface =>
  class implements MigrationInterface {
    // TypeORM sorts migrations by the last 13 characters of their names.
    readonly name = `${module}${String(number).padStart(13, '0')}`;
    async up(q: QueryRunner): Promise<void> {
      for (const table of tables) await table.create(q);
    }
    async down(q: QueryRunner): Promise<void> {
      for (const table of [...tables].reverse()) await q.dropTable(table.name);
    }
  };

/**
 * A migration that adds columns and keys to existing tables, then runs these statements, which must be harmless to repeat after an
 * interruption. It cannot be reverted.
 */
export const alterTables = (
  number: number,
  what: string,
  { tables, statements = [] }: { readonly tables: readonly Table[]; readonly statements?: readonly string[] },
): new () => MigrationInterface =>
  class implements MigrationInterface {
    readonly name = `${what}${String(number).padStart(13, '0')}`;
    async up(q: QueryRunner): Promise<void> {
      for (const table of tables) await table.addTo(q);
      for (const statement of statements) await q.query(statement);
    }
    down(): Promise<void> {
      return Promise.reject(new Error(`${this.name} cannot be undone`));
    }
  };

const literal = (value: number | string | boolean | undefined): string | undefined => {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'boolean' ? String(Number(value)) : value?.toString();
};

function portable(column: TableColumnOptions, sqlite: boolean, collation: string | undefined): TableColumnOptions {
  if (sqlite) return column.type === 'int' ? { ...column, type: 'integer' } : column;
  if (column.type === 'boolean') return { ...column, type: 'tinyint' };
  if (column.type === 'text') return { ...column, type: 'mediumtext', charset: 'utf8mb4', collation };
  return column.type === 'varchar' ? { ...column, charset: 'utf8mb4', collation } : column;
}

/** The collation that compares like SQLite, by code points with trailing blanks; MariaDB and MySQL name it differently. */
async function exactCollation(q: QueryRunner): Promise<string> {
  const [row] = (await q.query('SELECT VERSION() AS version')) as [{ version: string }];
  return /mariadb/i.test(row.version) ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
}

const triggersOf = (q: QueryRunner, table: string): Promise<{ name: string; sql: string }[]> =>
  q.query("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table]) as Promise<
    { name: string; sql: string }[]
  >;
const sealName = (table: string, event: string): string => `${table}_no_${event.toLowerCase()}`;
const sqliteSeal = (table: string, event: string): string =>
  `CREATE TRIGGER "${sealName(table, event)}" BEFORE ${event} ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
const mariadbSeal = (table: string, event: string): string =>
  `CREATE TRIGGER \`${sealName(table, event)}\` BEFORE ${event} ON \`${table}\` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`;

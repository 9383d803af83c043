import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['volunteer_agenda', 'wish_holder'];

/** Rows that are only locked need no version: nobody ever read it. There is no way back. */
export class LocksWithoutVersion0135 implements MigrationInterface {
  readonly name = 'locksWithoutVersion0000000000135';

  async up(q: QueryRunner): Promise<void> {
    // MariaDB undoes no ALTER: a try that was interrupted may have dropped one of them.
    for (const table of tables)
      if ((await q.getTable(table))?.findColumnByName('version')) await q.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}

import { DataSource } from 'typeorm';
import type { TestApp } from '../support/index.js';

/** Drops a unique key, and with it the protection; returns a function that restores it. */
export async function dropUniqueKey(app: TestApp, table: string, columns: readonly string[]): Promise<() => Promise<void>> {
  const source = app.get(DataSource);
  const runner = source.createQueryRunner();
  try {
    const key = (await runner.getTable(table))!.indices.find(
      ({ isUnique, columnNames }) => isUnique && columnNames.join() === columns.join(),
    )!;
    await runner.dropIndex(table, key);
    return async () => {
      const again = source.createQueryRunner();
      await again.createIndex(table, key).finally(() => again.release());
    };
  } finally {
    await runner.release();
  }
}

import type { DataSource, QueryRunner } from 'typeorm';
import { missingForMigrations } from './migration-rights.js';

const LOCK_SECONDS = 120;

/** The schema could not be brought up to date. Trying again does not help: a person has to read the message. */
export class MigrationError extends Error {}

/**
 * Brings the schema up to date. When several processes start at once on MariaDB, one migrates and the others wait.
 * @throws MigrationError in Chinese: which rights or settings are missing, or which migration failed
 */
export async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type === 'better-sqlite3') {
    await run(writer);
    return;
  }
  // A lock of GET_LOCK belongs to its connection, so one connection holds it while another runs the migrations.
  const guard = writer.createQueryRunner();
  const name = `migrate ${String(writer.driver.database)}`.slice(0, 64);
  try {
    const [row] = (await guard.query('SELECT GET_LOCK(?, ?) AS got', [name, LOCK_SECONDS])) as [{ got: number | null }];
    if (Number(row.got) !== 1) throw new MigrationError(`另一个进程更新数据库结构已超过 ${LOCK_SECONDS} 秒，请稍后再启动。`);
    try {
      if (await writer.showMigrations()) await refuseWhatCannotWork(guard);
      await run(writer);
    } finally {
      // The connection returns to a pool and would otherwise keep the lock.
      await guard.query('SELECT RELEASE_LOCK(?)', [name]);
    }
  } finally {
    await guard.release();
  }
}

/** Checked beforehand, because MariaDB cannot roll back CREATE and ALTER: a migration that fails leaves half of itself behind. */
async function refuseWhatCannotWork(q: QueryRunner): Promise<void> {
  const missing = await missingForMigrations(q);
  if (missing.length > 0) throw new MigrationError(`数据库还不能更新结构，没有做任何改动：\n${missing.join('\n')}`);
}

async function run(writer: DataSource): Promise<void> {
  try {
    await writer.runMigrations();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`更新数据库结构时出错，排除原因后重新启动即可从中断处继续：${why}`, { cause: error });
  }
}

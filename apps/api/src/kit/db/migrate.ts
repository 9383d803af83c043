import type { DataSource } from 'typeorm';

const LOCK_SECONDS = 120;

/** Brings the schema up to date. Several processes may start at once: on MariaDB one migrates and the others wait. */
export async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type === 'better-sqlite3') {
    await writer.runMigrations();
    return;
  }
  // GET_LOCK belongs to the connection: it is held on one while the migrations run on another.
  const guard = writer.createQueryRunner();
  const name = `migrate ${String(writer.driver.database)}`.slice(0, 64);
  try {
    const [row] = (await guard.query('SELECT GET_LOCK(?, ?) AS got', [name, LOCK_SECONDS])) as [{ got: number | null }];
    if (Number(row.got) !== 1) throw new Error(`Another process has been migrating the database for ${LOCK_SECONDS} seconds`);
    await writer.runMigrations();
    await guard.query('SELECT RELEASE_LOCK(?)', [name]);
  } finally {
    await guard.release();
  }
}

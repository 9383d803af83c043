import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from './kit/db/index.js';
import { Readiness } from './kit/http/index.js';
import { Outbox } from './kit/outbox/index.js';

/** What has to hold before people are sent to this process: database reachable, schema current, messages moving. */
export function readinessChecks(app: INestApplicationContext): void {
  const readiness = app.get(Readiness);
  const db = app.get(Db);
  const writer = app.get(DataSource);
  const outbox = app.get(Outbox);
  let migrated = false;
  readiness.add('database', async () => {
    await db.em.query('SELECT 1');
  });
  readiness.add('migrations', async () => {
    migrated ||= !(await writer.showMigrations());
    if (!migrated) throw new Error('migrations are waiting');
  });
  readiness.add('outbox', async () => {
    const { overdue } = await outbox.stuck();
    if (overdue > 0) throw new Error(`${overdue} messages have been waiting for more than ten minutes`);
  });
}

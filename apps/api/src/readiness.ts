import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from './kit/db/index.js';
import { Readiness } from './kit/http/index.js';
import { Outbox } from './kit/outbox/index.js';

/**
 * Checks whether people can be sent to this process: database reachable, schema current. The number of waiting messages is only shown: all
 * processes share them, and failing on a backlog would take all of them out of service at once.
 */
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
  readiness.note('outbox', () => outbox.stuck());
}

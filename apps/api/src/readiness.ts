import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from './kit/db/index.js';
import { Readiness } from './kit/http/index.js';
import { Outbox } from './kit/outbox/index.js';

/**
 * What has to hold before people are sent to this process: database reachable, schema current. How many messages wait is shown
 * beside it and not judged: all processes share them, and a backlog would take every one of them away at once.
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

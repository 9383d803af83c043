import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

/** One table for everything whose tries are counted; the one for six digits is gone with its windows of five minutes. */
export class AttemptWindows0145 implements MigrationInterface {
  readonly name = 'attemptWindows0000000000145';

  async up(q: QueryRunner): Promise<void> {
    await new Table('attempt_window').pk().str('name', 100).int('attempts').at('endsAt').unique('name').index('endsAt').create(q);
    await q.dropTable('short_code_attempt', true);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}

import { jest } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { Db } from '../../src/kit/db/index.js';
import type { TestApp } from './test-app.js';

/** The SQL statements that this process sends while `work` runs. */
export async function statementsOf(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const runners = Object.getPrototypeOf(app.get(Db).em.dataSource.createQueryRunner()) as Pick<QueryRunner, 'query'>;
  const spy = jest.spyOn(runners, 'query');
  try {
    await work();
    return spy.mock.calls.map(([sql]) => sql);
  } finally {
    spy.mockRestore();
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

const returns = new Table('project_return')
  .pk()
  .int('projectId')
  .int('organisationId')
  .at('returnedAt')
  .index('organisationId', 'returnedAt');

/** Returned projects, so that what a review checks is not counted in the audit trail; earlier ones come from there. */
export class ProjectReturns0120 implements MigrationInterface {
  readonly name = 'projectReturns0000000000120';

  async up(q: QueryRunner): Promise<void> {
    await returns.create(q);
    // MariaDB ends the transaction at each change of the schema: a try that was interrupted may have left rows here.
    await q.query('DELETE FROM project_return');
    await q.query(
      `INSERT INTO project_return (projectId, organisationId, returnedAt) SELECT subjectId, organisationId, at FROM audit_entry
       WHERE subject = 'project' AND action = 'project.return' AND subjectId IS NOT NULL AND organisationId IS NOT NULL ORDER BY id`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable(returns.name);
  }
}

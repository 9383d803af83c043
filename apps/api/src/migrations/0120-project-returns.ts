import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

const returns = new Table('project_return')
  .pk()
  .int('projectId')
  .int('organisationId')
  .at('returnedAt')
  .index('organisationId', 'returnedAt');

/** Adds a table of returned projects, which reviews count; past returns are copied from the audit trail. */
export class ProjectReturns0120 implements MigrationInterface {
  readonly name = 'projectReturns0000000000120';

  async up(q: QueryRunner): Promise<void> {
    await returns.create(q);
    // MariaDB commits at each change of the schema, so an interrupted run may have left rows here.
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

import { describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { insert, select } from '../../src/kit/db/index.js';
import { ProjectReturns0120 } from '../../src/migrations/0120-project-returns.js';
import { migrations } from '../../src/migrations.js';
import { engines } from '../support/index.js';
import { openKit } from '../support/open-kit.js';

const before = migrations.filter((one) => one !== ProjectReturns0120);

describe.each(engines)('returned projects on %s', (engine) => {
  test('that were returned before they had a table are taken from the audit trail', async () => {
    const kit = await openKit(engine, { migrations: before });
    try {
      const line = { actorAccountId: 7, actorName: '', regionCode: null, reason: '改', data: null, requestId: null, subject: 'project' };
      const wrote = (action: string, subjectId: number, organisationId: number | null, at: string) =>
        kit.tx.run((em) => insert(em, AuditEntry, { ...line, action, subjectId, organisationId, at: new Date(at) }));
      await wrote('project.return', 3, 1, '2026-03-05T01:00:00.000Z');
      await wrote('project.return', 3, 1, '2026-03-06T01:00:00.250Z');
      await wrote('project.return', 4, 2, '2026-03-04T15:59:59.999Z');
      await wrote('project.approve', 3, 1, '2026-03-07T01:00:00.000Z');
      await wrote('project.return', 5, null, '2026-03-07T01:00:00.000Z');
      const q = kit.writer.createQueryRunner();
      await new ProjectReturns0120().up(q);
      // Interrupted after the last statement, and run again.
      await new ProjectReturns0120().up(q);
      await q.release();
      const rows = await select<{ projectId: number; organisationId: number; same: number }>(
        kit.db.em,
        `SELECT r.projectId, r.organisationId,
           CASE WHEN EXISTS (SELECT 1 FROM audit_entry e WHERE e.subjectId = r.projectId AND e.at = r.returnedAt) THEN 1 ELSE 0 END AS same
         FROM project_return r ORDER BY r.id`,
      );
      expect(rows).toEqual([
        { projectId: 3, organisationId: 1, same: 1 },
        { projectId: 3, organisationId: 1, same: 1 },
        { projectId: 4, organisationId: 2, same: 1 },
      ]);
    } finally {
      await kit.close();
    }
  });
});

import { expect, describe, test } from '@jest/globals';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { insert, select } from '../../src/kit/db/index.js';
import { WishClaims0115 } from '../../src/migrations/0115-wish-claims.js';
import { migrations } from '../../src/migrations.js';
import { engines } from '../support/index.js';
import { openKit } from '../support/open-kit.js';

const before = migrations.filter((one) => one !== WishClaims0115);

describe.each(engines)('claims of wishes on %s', (engine) => {
  test('that were made before they had a table are taken from the audit trail', async () => {
    const kit = await openKit(engine, { migrations: before });
    try {
      const line = { actorName: '', regionCode: null, organisationId: null, reason: null, data: null, requestId: null };
      const claim = (subjectId: number, actorAccountId: number, at: string) =>
        kit.tx.run((em) =>
          insert(em, AuditEntry, { ...line, action: 'wish.claim', subject: 'wish', subjectId, actorAccountId, at: new Date(at) }),
        );
      await claim(3, 7, '2026-03-05T01:00:00.000Z');
      await claim(4, 7, '2026-03-05T02:00:00.250Z');
      await claim(3, 8, '2026-03-04T15:59:59.999Z');
      await kit.tx.run((em) =>
        insert(em, AuditEntry, { ...line, action: 'wish.release', subject: 'wish', subjectId: 3, actorAccountId: 7, at: new Date() }),
      );
      const q = kit.writer.createQueryRunner();
      await new WishClaims0115().up(q);
      await q.release();
      const rows = await select<{ wishId: number; accountId: number; same: number }>(
        kit.db.em,
        `SELECT c.wishId, c.accountId, CASE WHEN c.claimedAt = e.at THEN 1 ELSE 0 END AS same FROM wish_claim c
         JOIN audit_entry e ON e.subjectId = c.wishId AND e.actorAccountId = c.accountId AND e.action = 'wish.claim' ORDER BY c.id`,
      );
      expect(rows).toEqual([
        { wishId: 3, accountId: 7, same: 1 },
        { wishId: 4, accountId: 7, same: 1 },
        { wishId: 3, accountId: 8, same: 1 },
      ]);
    } finally {
      await kit.close();
    }
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

const claims = new Table('wish_claim').pk().int('wishId').int('accountId').at('claimedAt').index('accountId', 'claimedAt');

/** Who claimed which wish when, so that the limit of a day is not counted in the audit trail; earlier claims come from there. */
export class WishClaims0115 implements MigrationInterface {
  readonly name = 'wishClaims0000000000115';

  async up(q: QueryRunner): Promise<void> {
    await claims.create(q);
    // MariaDB ends the transaction at each change of the schema: a try that was interrupted may have left rows here.
    await q.query('DELETE FROM wish_claim');
    await q.query(
      `INSERT INTO wish_claim (wishId, accountId, claimedAt) SELECT subjectId, actorAccountId, at FROM audit_entry
       WHERE subject = 'wish' AND action = 'wish.claim' AND subjectId IS NOT NULL AND actorAccountId IS NOT NULL ORDER BY id`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable(claims.name);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

const claims = new Table('wish_claim').pk().int('wishId').int('accountId').at('claimedAt').index('accountId', 'claimedAt');

/** Adds a table of who claimed which wish when, for the limit of claims in a day; past claims are copied from the audit trail. */
export class WishClaims0115 implements MigrationInterface {
  readonly name = 'wishClaims0000000000115';

  async up(q: QueryRunner): Promise<void> {
    await claims.create(q);
    // MariaDB commits at each change of the schema, so an interrupted run may have left rows here.
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

import { alterTables, Table } from '../kit/db/index.js';

/** Adds who assessed the hours of a wish, so that somebody else confirms it by phone. */
export const AssessedBy0095 = alterTables(95, 'assessed-by', {
  tables: [new Table('wish').int('assessedBy', { nullable: true })],
  statements: [
    `UPDATE wish SET assessedBy = (
       SELECT actorAccountId FROM audit_entry
       WHERE id = (SELECT MAX(id) FROM audit_entry WHERE subject = 'wish' AND subjectId = wish.id AND action = 'wish.approve')
     ) WHERE minutes IS NOT NULL`,
  ],
});

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Former name → present name. */
const columns = { reviewWords: 'ratingWords', reviewedById: 'ratedById', reviewByPhone: 'ratedByPhone', reviewedAt: 'ratedAt' } as const;
/** Harmless when they run again after an interruption. */
const statements = [
  "UPDATE service_order SET state = 'rated' WHERE state = 'reviewed'",
  "UPDATE message SET kind = 'order.rate' WHERE kind = 'order.review'",
  // A message that waits is delivered by the names of this release.
  "UPDATE outbox_message SET consumer = 'TellAboutOrders.rated' WHERE consumer = 'TellAboutOrders.reviewed'",
  "UPDATE outbox_message SET topic = 'order.rate', payload = JSON_SET(payload, '$.to', 'rated') WHERE topic = 'order.review'",
];

/**
 * What somebody says of the service of an order is a rating 评价; it was called a review, which is 审核. The audit trail cannot be
 * rewritten: the codes in its lines are read by `formerCodes` of the contract. There is no way back.
 */
export class OrderRatings0130 implements MigrationInterface {
  readonly name = 'orderRatings0000000000130';

  async up(q: QueryRunner): Promise<void> {
    // MariaDB undoes no ALTER: a try that was interrupted may have renamed some of them.
    const table = await q.getTable('service_order');
    for (const [former, name] of Object.entries(columns))
      if (table?.findColumnByName(former)) await q.query(`ALTER TABLE service_order RENAME COLUMN ${former} TO ${name}`);
    for (const statement of statements) await q.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Former name → present name. */
const columns = { reviewWords: 'ratingWords', reviewedById: 'ratedById', reviewByPhone: 'ratedByPhone', reviewedAt: 'ratedAt' } as const;
/** Harmless to repeat after an interruption. */
const statements = [
  "UPDATE service_order SET state = 'rated' WHERE state = 'reviewed'",
  "UPDATE message SET kind = 'order.rate' WHERE kind = 'order.review'",
  // A waiting message is delivered by this release's consumer.
  "UPDATE outbox_message SET consumer = 'TellAboutOrders.rated' WHERE consumer = 'TellAboutOrders.reviewed'",
  "UPDATE outbox_message SET topic = 'order.rate', payload = JSON_SET(payload, '$.to', 'rated') WHERE topic = 'order.review'",
];

/**
 * Renames the review of an order's service to a rating 评价 in columns, states, topics and messages, because review means 审核. Entries of the
 * audit trail cannot be changed: `formerCodes` of the contract translates their codes. It cannot be reverted.
 */
export class OrderRatings0130 implements MigrationInterface {
  readonly name = 'orderRatings0000000000130';

  async up(q: QueryRunner): Promise<void> {
    // MariaDB cannot roll back ALTER, so an interrupted run may have renamed some columns.
    const table = await q.getTable('service_order');
    for (const [former, name] of Object.entries(columns))
      if (table?.findColumnByName(former)) await q.query(`ALTER TABLE service_order RENAME COLUMN ${former} TO ${name}`);
    for (const statement of statements) await q.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}

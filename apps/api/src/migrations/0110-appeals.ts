import { alterTables, Table } from '../kit/db/index.js';

/** Adds why a volunteer asks the next level to decide about a dispute, and what it decides. */
export const Appeals0110 = alterTables(110, 'appeals', {
  tables: [
    new Table('dispute')
      .str('appealReason', 300, { nullable: true })
      .at('appealedAt', { nullable: true })
      .str('decision', 300, { nullable: true })
      .int('decidedById', { nullable: true })
      .at('decidedAt', { nullable: true }),
  ],
});

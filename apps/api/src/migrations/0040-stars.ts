import { createTables, Table } from '../kit/db/index.js';

export const Stars0040 = createTables(40, 'stars', [
  new Table('star_award')
    .pk()
    .int('volunteerId')
    .int('star')
    .str('state', 12)
    .at('reachedAt')
    .at('noticeUntil', { nullable: true })
    .at('conferredAt', { nullable: true })
    .int('ladderVersion')
    .unique('volunteerId', 'star')
    .index('state', 'noticeUntil'),
]);

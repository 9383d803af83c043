import { createTables, Table } from '../kit/db/index.js';

export const Messages0005 = createTables(5, 'messages', [
  new Table('message')
    .pk()
    .int('accountId')
    .str('kind', 40)
    .str('title', 80)
    .text('text')
    .str('link', 200, { nullable: true })
    .str('dedupeKey', 120)
    .at('at')
    .at('readAt', { nullable: true })
    .unique('accountId', 'dedupeKey')
    .index('accountId', 'readAt'),
]);

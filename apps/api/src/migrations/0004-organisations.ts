import { createTables, Table } from '../kit/db/index.js';

export const Organisations0004 = createTables(4, 'organisations', [
  new Table('organisation')
    .pk()
    .str('name', 60)
    .str('kind', 12)
    .int('parentId', { nullable: true })
    .str('regionCode', 12)
    .str('contactName', 30)
    .str('contactPhoneSealed', 120)
    .text('summary')
    .bool('disabled', { default: false })
    .int('moves', { default: 0 })
    .int('projects', { default: 0 })
    .int('servedMinutes', { default: 0 })
    .int('ratingStars', { default: 0 })
    .int('ratings', { default: 0 })
    .at('createdAt')
    .unique('name')
    .index('regionCode')
    .index('parentId'),
]);

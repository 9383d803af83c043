import { createTables, Table } from '../kit/db/index.js';

export const Wishes0080 = createTables(80, 'wishes', [
  new Table('wish')
    .pk()
    .int('ownerId')
    .str('state', 12)
    .str('category', 40)
    .str('regionCode', 12)
    .text('originalSealed')
    .text('contactSealed')
    .str('title', 30)
    .str('words', 500)
    .int('minutes', { nullable: true })
    .int('points', { nullable: true })
    .int('volunteerId', { nullable: true })
    .at('postedAt')
    .at('claimedAt', { nullable: true })
    .at('fulfilledAt', { nullable: true })
    .at('confirmedAt', { nullable: true })
    .at('dueAt', { nullable: true })
    .bool('overdueTold', { default: false })
    .str('report', 300, { nullable: true })
    .str('reason', 300, { nullable: true })
    .int('stars', { nullable: true })
    .str('thanks', 300, { nullable: true })
    .bool('byPhone', { default: false })
    .index('state', 'postedAt')
    .index('state', 'dueAt')
    .index('regionCode', 'state')
    .index('ownerId', 'state')
    .index('volunteerId', 'state'),
  new Table('wish_holder').pk().str('holder', 30).int('version').unique('holder'),
]);

import { createTables, Table } from '../kit/db/index.js';

export const SpotChecks0085 = createTables(85, 'spot-checks', [
  new Table('spot_check')
    .pk()
    .int('projectId')
    .int('drawnFor', { nullable: true })
    .int('organisationId')
    .str('regionCode', 12)
    .str('state', 10)
    .at('drawnAt')
    .int('drawnById')
    .at('dueAt')
    .str('way', 10, { nullable: true })
    .str('finding', 10, { nullable: true })
    .str('words', 500, { nullable: true })
    .at('doneAt', { nullable: true })
    .int('doneById', { nullable: true })
    .unique('drawnFor')
    .index('projectId', 'drawnAt')
    .index('state', 'regionCode')
    .index('organisationId', 'state'),
]);

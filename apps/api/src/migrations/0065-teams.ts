import { createTables, Table } from '../kit/db/index.js';

export const Teams0065 = createTables(65, 'teams', [
  new Table('team')
    .pk()
    .str('colour', 10)
    .str('name', 30)
    .int('organisationId', { nullable: true })
    .str('summary', 300)
    .str('requirement', 300)
    .unique('colour'),
  new Table('team_membership')
    .pk()
    .int('teamId')
    .int('volunteerId')
    .str('state', 10)
    .str('words', 300)
    .at('appliedAt')
    .at('decidedAt', { nullable: true })
    .int('decidedById', { nullable: true })
    .str('reason', 300, { nullable: true })
    .unique('teamId', 'volunteerId')
    .index('volunteerId')
    .index('teamId', 'state'),
]);

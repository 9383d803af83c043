import { createTables, Table } from '../kit/db/index.js';

export const Leaderboards0030 = createTables(30, 'leaderboards', [
  new Table('board_score')
    .pk()
    .str('board', 32)
    .int('volunteerId')
    .int('minutes')
    .unique('board', 'volunteerId')
    .index('board', 'minutes', 'volunteerId')
    .index('volunteerId'),
  new Table('board_bucket').pk().str('board', 32).int('hour').int('volunteers').unique('board', 'hour'),
]);

import { alterTables, Table } from '../kit/db/index.js';

/** Adds the minutes of a service record that another record covers. */
export const Overlaps0105 = alterTables(105, 'overlaps', {
  tables: [new Table('attendance').int('overlapMinutes', { default: 0 })],
});

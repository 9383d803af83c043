import { alterTables, Table } from '../kit/db/index.js';

/** Minutes of a service record that another one covers. */
export const Overlaps0105 = alterTables(105, 'overlaps', {
  tables: [new Table('attendance').int('overlapMinutes', { default: 0 })],
});

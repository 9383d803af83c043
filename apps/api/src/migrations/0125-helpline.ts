import { createTables, Table } from '../kit/db/index.js';

export const Helpline0125 = createTables(125, 'helpline', [
  new Table('helpline')
    .pk()
    .str('name', 30)
    .str('phone', 13)
    .str('category', 10)
    .str('hours', 40)
    .int('sortOrder')
    .bool('shown')
    .unique('phone', 'name'),
]);

import { createTables } from '../kit/db/index.js';

export const Orders0070 = createTables(70, 'orders', []);

import { createTables } from '../kit/db/index.js';

export const Dispatch0075 = createTables(75, 'dispatch', []);

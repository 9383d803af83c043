import { createTables } from '../kit/db/index.js';

export const Wishes0080 = createTables(80, 'wishes', []);

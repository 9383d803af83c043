import { createTables } from '../kit/db/index.js';

export const Teams0065 = createTables(65, 'teams', []);

import { createTables } from '../kit/db/index.js';

export const Services0060 = createTables(60, 'services', []);

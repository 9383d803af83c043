import type { EntityClass } from '../../kit/db/index.js';

export { ServicesModule } from './services.module.js';
export const entities: readonly EntityClass[] = [];

import type { EntityClass } from '../../kit/db/index.js';

export { TeamsModule } from './teams.module.js';
export const entities: readonly EntityClass[] = [];

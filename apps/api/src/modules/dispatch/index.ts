import type { EntityClass } from '../../kit/db/index.js';

export { DispatchModule } from './dispatch.module.js';
export const entities: readonly EntityClass[] = [];

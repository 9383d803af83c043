import type { EntityClass } from '../../kit/db/index.js';

export { OrdersModule } from './orders.module.js';
export const entities: readonly EntityClass[] = [];

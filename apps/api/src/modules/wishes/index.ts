import type { EntityClass } from '../../kit/db/index.js';

export { WishesModule } from './wishes.module.js';
export const entities: readonly EntityClass[] = [];

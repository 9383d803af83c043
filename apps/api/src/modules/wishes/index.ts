import { Wish, WishHolder } from './wish.entity.js';

export { personalDataIn, type PersonBehind } from './core/personal-data.js';
export { WishesModule } from './wishes.module.js';
export const entities = [Wish, WishHolder];

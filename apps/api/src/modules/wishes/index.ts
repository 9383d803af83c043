import { Wish, WishHolder } from './wish.entity.js';

export { WishesModule } from './wishes.module.js';
export const entities = [Wish, WishHolder];

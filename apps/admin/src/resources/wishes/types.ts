import type { Answer, RowOf } from '../../api/types';

export type WishRow = RowOf<'listWishes'>;
export type Wish = Answer<'getWish'>;

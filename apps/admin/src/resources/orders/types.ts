import type { Answer, RowOf } from '../../api/types';

export type OrderRow = RowOf<'listOrders'>;
export type Order = Answer<'getOrder'>;
export type OrderState = OrderRow['state'];
export type Colour = OrderRow['colour'];
export type Stage = Order['steps'][number]['stage'];
export type Offer = Order['offers'][number];

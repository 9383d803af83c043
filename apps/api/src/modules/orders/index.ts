import { Beneficiary, Order, OrderEscalation } from './order.entity.js';

export { Contacts } from './placing/contacts.js';
export { isOwner, relationsTo, type OrderRelation } from './core/relations.js';
export { NextOrder } from './reading/next-order.js';
export { numberOf } from './core/number.js';
export { plannedEnd } from './core/planned.js';
export { Order, type OrderChannel, type OrderStage, type OrderState } from './order.entity.js';
export { OrderAccess } from './order-access.js';
export { OrderMoves, type OrderAction, type OrderMove } from './order-moves.js';
export { OrderOffers, type OfferSource } from './order-offers.js';
export { OrderStore } from './order.store.js';
export { OrderViews } from './reading/order-views.js';
export { OrdersModule } from './orders.module.js';
export const entities = [Order, OrderEscalation, Beneficiary];

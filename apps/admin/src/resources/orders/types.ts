import type { Answer, RowOf } from '../../api/types';

export type OrderRow = RowOf<'listOrders'>;
export type Order = Answer<'getOrder'>;
export type OrderState = OrderRow['state'];
export type Colour = OrderRow['colour'];
export type Stage = Order['steps'][number]['stage'];
export type Offer = Order['offers'][number];
export type OrderFigures = Answer<'getOrderFigures'>;
export type BoardColumn = Answer<'getOrderBoard'>['columns'][number];
export type LimitsOf = (itemId: number) => RowOf<'listServiceItems'>['limits'] | undefined;
export type Candidate = Answer<'suggestCandidates'>['items'][number];
export type Beneficiary = Answer<'findBeneficiaries'>['items'][number];
export type ServiceItem = Answer<'listServiceItems'>['items'][number];

import { DispatchOffer, DispatchRound } from './offer.entity.js';

export { DispatchModule } from './dispatch.module.js';
export { ListMyOffers } from './list-my-offers.js';
export const entities = [DispatchOffer, DispatchRound];

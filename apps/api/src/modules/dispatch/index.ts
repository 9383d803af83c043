export { DispatchModule } from './dispatch.module.js';
export { ListMyOffers } from './list-my-offers.js';

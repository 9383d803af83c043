import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrdersModule } from '../orders/index.js';
import { RegionsModule } from '../regions/index.js';
import { TeamsModule } from '../teams/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { AnswerOffer } from './answer-offer.js';
import { AutomaticDispatch } from './automatic-dispatch.js';
import { CandidateStore } from './candidate.store.js';
import { Candidates } from './candidates.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchOrder } from './dispatch-order.js';
import { FreeAgain } from './free-again.js';
import { LapseOffers } from './lapse-offers.js';
import { ListMyOffers } from './list-my-offers.js';
import { OfferStore } from './offer.store.js';
import { OfferViews } from './offer-views.js';
import { Offers } from './offers.js';
import { ReleaseOrder } from './release-order.js';
import { SuggestCandidates } from './suggest-candidates.js';
import { TellAboutOffers } from './tell-about-offers.js';

const parts = [CandidateStore, OfferStore, Candidates, Offers, OfferViews];
const useCases = [SuggestCandidates, DispatchOrder, ReleaseOrder, ListMyOffers, AnswerOffer];
const background = [AutomaticDispatch, FreeAgain, LapseOffers, TellAboutOffers];

@Module({
  imports: [ActivitiesModule, AttendanceModule, IdentityModule, MessagesModule, OrdersModule, RegionsModule, TeamsModule, VolunteersModule],
  controllers: [DispatchController],
  providers: [...parts, ...useCases, ...background],
  exports: [ListMyOffers],
})
export class DispatchModule {}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { OfferStore } from './offer.store.js';
import { OfferViews } from './offer-views.js';

/** Offers 派单邀约 to the caller, open ones first. */
@Injectable()
export class ListMyOffers {
  constructor(
    private readonly clock: Clock,
    private readonly store: OfferStore,
    private readonly views: OfferViews,
  ) {}

  async run({ actor, query }: Call<'listMyOffers'>): Promise<Answer<'listMyOffers'>> {
    const { page, pageSize } = query;
    const open = query.open === undefined ? undefined : query.open === 'true';
    const { offers, total } = await this.store.ofVolunteer(actor.volunteerId!, open, { page, pageSize });
    return { items: await this.views.all(offers), total, page, pageSize };
  }

  /** Number of offers that the volunteer can still answer. */
  openCount(volunteerId: number): Promise<number> {
    return this.store.answerable(volunteerId, this.clock.now());
  }
}

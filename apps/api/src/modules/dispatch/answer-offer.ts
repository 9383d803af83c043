import { Injectable } from '@nestjs/common';
import { findVisible } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { OrderMoves, OrderStore, type Order } from '../orders/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { Candidates } from './candidates.js';
import type { DispatchOffer, OfferState } from './offer.entity.js';
import { OfferStore } from './offer.store.js';
import { Offers } from './offers.js';
import { OfferViews } from './offer-views.js';

interface Me {
  readonly accountId: number;
  readonly name: string;
  readonly volunteerId: number;
}

const closed = (state: OfferState): AppError<'OFFER_CLOSED'> => new AppError('OFFER_CLOSED', { state, of: 'offer' });

/**
 * A volunteer answers an offer. The first acceptance wins, and the order is dispatched; declining is free of penalty (条例 第二十五条). Repeating
 * the same answer changes nothing.
 */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly orders: OrderStore,
    private readonly moves: OrderMoves,
    private readonly store: OfferStore,
    private readonly offers: Offers,
    private readonly candidates: Candidates,
    private readonly volunteers: VolunteerReader,
    private readonly views: OfferViews,
  ) {}

  async run({ actor, params, body }: Call<'answerOffer'>): Promise<Answer<'answerOffer'>> {
    const known = await this.mine(params.offerId, actor.volunteerId);
    const name = (await this.volunteers.byId(known.volunteerId))?.name ?? '';
    const me: Me = { accountId: actor.accountId, name, volunteerId: known.volunteerId };
    await this.tx.run(async (em) => {
      // Locks the order, so that answers to its offers are handled one after the other.
      const order = await this.orders.hold(em, known.orderId);
      const offer = await this.mine(known.id, me.volunteerId);
      if (offer.state === (body.answer === 'accept' ? 'accepted' : 'declined')) return;
      if (offer.state !== 'open') throw closed(offer.state);
      if (offer.answerBy <= this.clock.now()) throw closed('lapsed');
      if (body.answer === 'accept') await this.accept(order, offer, me);
      else await this.decline(order, offer, me, body.reason);
    });
    return this.views.one(await this.mine(known.id, me.volunteerId));
  }

  private async accept(order: Order, offer: DispatchOffer, me: Me): Promise<void> {
    if (order.state !== 'accepted') throw closed('withdrawn');
    await this.candidates.refuseAtAcceptance(order, me.volunteerId);
    await this.offers.move(offer, 'accept', { as: 'volunteer', actor: me });
    await this.moves.move(order, 'assign', { relations: ['volunteer'], actor: me, patch: { volunteerId: me.volunteerId } });
  }

  private async decline(order: Order, offer: DispatchOffer, me: Me, reason: string): Promise<void> {
    await this.offers.move(offer, 'decline', { as: 'volunteer', actor: me, reason: reason || null });
    await this.offers.noticeIfStuck(order);
  }

  /** The caller's own offer. @throws NOT_FOUND for anybody else's */
  private mine(id: number, volunteerId: number | null): Promise<DispatchOffer> {
    return findVisible('offer', this.store.byId(id), (offer) => offer.volunteerId === volunteerId);
  }
}

import { Injectable } from '@nestjs/common';
import type { MyOffer } from '@zhiyuanhong/contracts';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { offerStates } from '@zhiyuanhong/contracts/states';
import { District, pointRate } from '../../district.js';
import { Clock } from '../../kit/clock/index.js';
import { personalDataIn } from '../../kit/crypto/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { Contacts, OrderStore, type Order } from '../orders/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { nearness, nearnessWords } from './core/nearness.js';
import type { DispatchOffer } from './offer.entity.js';

/** Offers as the volunteer sees them, without name and address of the person served. */
@Injectable()
export class OfferViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly orders: OrderStore,
    private readonly contacts: Contacts,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  /** The note of an open offer. If it holds personal data, a sentence says that there is a note, which is shown after the acceptance. */
  private noteOf(order: Order, { state }: DispatchOffer): string {
    if (state !== 'open' || order.note === '') return '';
    return personalDataIn([order.note], this.contacts.open(order)) ? '有一条嘱咐，接受后可以看到' : order.note;
  }

  async one(offer: DispatchOffer): Promise<MyOffer> {
    return (await this.all([offer]))[0]!;
  }

  /** Views of one volunteer's offers, in the same order. */
  async all(offers: readonly DispatchOffer[]): Promise<MyOffer[]> {
    const me = offers[0] && (await this.volunteers.byId(offers[0].volunteerId));
    const orders = new Map((await this.orders.byIds([...new Set(offers.map(({ orderId }) => orderId))])).map((order) => [order.id, order]));
    const now = this.clock.now();
    return offers.flatMap((offer) => {
      const order = orders.get(offer.orderId);
      if (!order) return [];
      const near = nearness(order.regionCode, me?.regionCode ?? '');
      return [
        {
          id: offer.id,
          state: offer.state,
          orderId: order.id,
          title: order.title,
          colour: order.colour,
          colourName: word(colourWords, order.colour),
          summary: order.summary,
          regionName: this.regions.name(order.regionCode),
          distanceText: near === 'farther' ? nearnessWords[near] : `与您${nearnessWords[near]}`,
          appointedAt: order.appointedAt.toISOString(),
          usualMinutes: order.usualMinutes,
          pointsPerHour: pointRate(this.district, order.category) / 100,
          language: order.language,
          note: this.noteOf(order, offer),
          offeredAt: offer.offeredAt.toISOString(),
          answerBy: offer.answerBy.toISOString(),
          actions: [
            ...(offer.answerBy > now ? actionsFor(offerStates, offer.state, ['volunteer']) : []),
            ...(offer.state === 'accepted' && order.volunteerId === offer.volunteerId ? (['view'] as const) : []),
          ],
        },
      ];
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { OrderStore } from '../orders/index.js';
import { OfferStore } from './offer.store.js';
import { Offers } from './offers.js';

const BATCH = 200;

@Injectable()
export class LapseOffers {
  constructor(
    private readonly tx: Tx,
    private readonly orders: OrderStore,
    private readonly store: OfferStore,
    private readonly offers: Offers,
  ) {}

  /** Lapses offers that were not answered in time. */
  @DueJob('lapse offers', { everySeconds: 10 })
  async run(now: Date): Promise<number> {
    let done = 0;
    for (const orderId of await this.store.withLapsed(now, BATCH))
      done += await this.tx.run(async (em) => {
        const order = await this.orders.hold(em, orderId);
        const due = (await this.store.openOf(orderId)).filter(({ answerBy }) => answerBy <= now);
        for (const offer of due) await this.offers.move(offer, 'lapse', { as: 'system', actor: null });
        if (due.length > 0) await this.offers.noticeIfStuck(order);
        return due.length;
      });
    return done;
  }
}

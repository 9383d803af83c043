import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { District } from '../../district.js';
import { Clock, MINUTE_MS } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import { DueJob } from '../../kit/jobs/index.js';
import { OrderStore, type Order } from '../orders/index.js';
import { Candidates } from './candidates.js';
import { OfferStore } from './offer.store.js';
import { Offers } from './offers.js';

const BATCH = 50;
/** Minutes after which the automatic mode looks again when it found nobody. */
const LOOK_AGAIN = 15;

/**
 * Automatic mode 自动派单: offers the order to the best candidates, and when none accepts, to the next. A coordinator can take over any order.
 */
@Injectable()
export class AutomaticDispatch {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly orders: OrderStore,
    private readonly candidates: Candidates,
    private readonly store: OfferStore,
    private readonly offers: Offers,
  ) {}

  @DueJob('dispatch automatically', { everySeconds: 10 })
  async run(now: Date): Promise<number> {
    let done = 0;
    for (const id of await this.store.toDispatch(now, BATCH)) {
      const order = await this.orders.byId(id);
      if (!order) continue;
      // Searches before it locks the order. Until then somebody else may have sent offers, which `send` checks.
      const best = await this.best(order);
      done += await this.tx.run(async (em) => this.send(em, await this.orders.hold(em, id), best));
    }
    return done;
  }

  /** Sends the first offers at once; the open transaction has locked the order. */
  async begin(em: EntityManager, order: Order): Promise<void> {
    await this.send(em, order, await this.best(order));
  }

  private async best(order: Order): Promise<number[]> {
    const { ranked } = await this.candidates.search(order, { mode: 'automatic' });
    return ranked.slice(0, this.district.orders.offersAtOnce).map(({ person }) => person.id);
  }

  /** When two processes reach the same order, the second finds the offers of the first. */
  private async send(em: EntityManager, order: Order, volunteerIds: readonly number[]): Promise<number> {
    if (order.state !== 'accepted' || !order.automatic || (await this.store.openOf(order.id)).length > 0) return 0;
    if (volunteerIds.length > 0) {
      const sent = await this.offers.send(order, { volunteerIds, by: null });
      if (sent > 0) return sent;
    }
    const lookAgainAt = new Date(this.clock.now().getTime() + LOOK_AGAIN * MINUTE_MS);
    await this.store.lookAgain(em, { orderId: order.id, step: order.step, lookAgainAt });
    await this.offers.stuck(order);
    return 0;
  }
}

import { Injectable } from '@nestjs/common';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { ActionOf, orderStates } from '@zhiyuanhong/contracts/states';

/** Offers 派单邀约 for showing with orders; the module of dispatch, which stands above orders, registers the source. */
export interface OfferSource {
  /** All offers of an order, oldest first. */
  offersOf(orderId: number): Promise<OrderAnswer['offers']>;
  /** Number of open offers by order; orders without any are left out. */
  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Ends the open offers of an order that leaves dispatch by this action, in the same transaction. */
  withdrawOpen(orderId: number, action: ActionOf<typeof orderStates>): Promise<void>;
}

/** The registered source of offers; without one, orders have none. */
@Injectable()
export class OrderOffers implements OfferSource {
  private source: OfferSource = { offersOf: async () => [], openCounts: async () => new Map(), withdrawOpen: async () => {} };

  register(source: OfferSource): void {
    this.source = source;
  }

  offersOf(orderId: number): Promise<OrderAnswer['offers']> {
    return this.source.offersOf(orderId);
  }

  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.source.openCounts(orderIds);
  }

  withdrawOpen(orderId: number, action: ActionOf<typeof orderStates>): Promise<void> {
    return this.source.withdrawOpen(orderId, action);
  }
}

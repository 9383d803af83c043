import { Injectable } from '@nestjs/common';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { ActionOf, orderStates } from '@zhiyuanhong/contracts/states';

/** Offers 派单邀约 come from dispatch, which stands above: it registers them here so that orders can show them. */
export interface OfferSource {
  /** All offers of an order, in the order in which they were made. */
  offersOf(orderId: number): Promise<OrderAnswer['offers']>;
  /** How many are open, by order; orders without any are left out. */
  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** The order leaves the stage of dispatch by this action: its open offers end in the same transaction. */
  withdrawOpen(orderId: number, action: ActionOf<typeof orderStates>): Promise<void>;
}

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

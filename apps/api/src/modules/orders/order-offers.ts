import { Injectable } from '@nestjs/common';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';

/** Offers 派单邀约 come from dispatch, which stands above: it registers them here so that orders can show them. */
export interface OfferSource {
  /** All offers of an order, in the order in which they were made. */
  offersOf(orderId: number): Promise<OrderAnswer['offers']>;
  /** How many are open, by order; orders without any are left out. */
  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
}

@Injectable()
export class OrderOffers implements OfferSource {
  private source: OfferSource = { offersOf: async () => [], openCounts: async () => new Map() };

  register(source: OfferSource): void {
    this.source = source;
  }

  offersOf(orderId: number): Promise<OrderAnswer['offers']> {
    return this.source.offersOf(orderId);
  }

  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.source.openCounts(orderIds);
  }
}

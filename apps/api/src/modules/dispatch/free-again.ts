import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Tx } from '../../kit/db/index.js';
import { OnOutbox, type Topics } from '../../kit/outbox/index.js';
import { WaitingList } from '../activities/index.js';
import { OrderStore, plannedEnd } from '../orders/index.js';

/** Volunteers who no longer have to go to an order may get a place from a waiting list 候补 for that time. */
@Injectable()
export class FreeAgain {
  constructor(
    private readonly tx: Tx,
    private readonly district: District,
    private readonly orders: OrderStore,
    private readonly waitingList: WaitingList,
  ) {}

  @OnOutbox(['dispatch.givenBack', 'dispatch.takenBack'])
  async released({ orderId, volunteerId }: Topics['dispatch.givenBack' | 'dispatch.takenBack']): Promise<void> {
    await this.fill(orderId, volunteerId);
  }

  @OnOutbox('order.cancel')
  async cancelled({ id }: Topics['order.cancel']): Promise<void> {
    const order = await this.orders.byId(id);
    if (order && order.volunteerId !== null) await this.fill(id, order.volunteerId);
  }

  private async fill(orderId: number, volunteerId: number): Promise<void> {
    // With projects off, nobody could be told or come.
    if (!this.district.isOn('projects')) return;
    const order = await this.orders.byId(orderId);
    if (order) await this.tx.run(() => this.waitingList.fillFor(volunteerId, { startsAt: order.appointedAt, endsAt: plannedEnd(order) }));
  }
}

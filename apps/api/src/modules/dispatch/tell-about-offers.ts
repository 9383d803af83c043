import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { duration } from '@zhiyuanhong/contracts/text';
import { momentWords, spanWords } from '../../kit/clock/index.js';
import { OnOutbox, type Delivery, type Topics } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender } from '../messages/index.js';
import { numberOf, OrderStore, plannedEnd, type Order } from '../orders/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { OFFERS_LINK } from './core/words.js';
import type { DispatchOffer } from './offer.entity.js';
import { OfferStore } from './offer.store.js';

type Words = { readonly kind: MessageKind; readonly title: string; readonly text: string };

/**
 * Sends volunteers their offers, and tells coordinators 调度员 when an order needs them. No message names the person served or the address.
 */
@Injectable()
export class TellAboutOffers {
  constructor(
    private readonly store: OfferStore,
    private readonly orders: OrderStore,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
    private readonly accounts: Accounts,
    private readonly messages: MessageSender,
  ) {}

  @OnOutbox('offer.made')
  async made({ id }: Topics['offer.made'], delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, delivery, (order, { answerBy }) => ({
      kind: 'offer.made',
      title: `有一单请您帮忙：${order.title}`,
      text: `${this.about(order)}，约 ${duration(order.usualMinutes)}。请在 ${momentWords(answerBy)} 前答复；不方便可以谢绝，对您没有影响。`,
    }));
  }

  @OnOutbox('offer.withdraw')
  async withdrawn({ id, reason }: Topics['offer.withdraw'], delivery: Delivery): Promise<void> {
    await this.tellVolunteer(id, delivery, (order) => ({
      kind: 'offer.withdraw',
      title: `不用去了：${order.title}`,
      text: `${this.about(order)}的邀约已撤回：${reason}。谢谢您！`,
    }));
  }

  @OnOutbox('dispatch.takenBack')
  async takenBack({ orderId, volunteerId, reason }: Topics['dispatch.takenBack'], { topic, id }: Delivery): Promise<void> {
    const order = await this.orders.byId(orderId);
    if (!order) return;
    const text = `${this.about(order)}的服务由调度员改派，您不用去了。原因：${reason}`;
    await this.messages.send({
      volunteerId,
      kind: 'dispatch.takenBack',
      title: `订单已改派：${order.title}`,
      text,
      link: OFFERS_LINK,
      key: `${topic}:${id}`,
    });
  }

  @OnOutbox('dispatch.givenBack')
  async givenBack({ orderId, volunteerId, reason }: Topics['dispatch.givenBack'], delivery: Delivery): Promise<void> {
    const name = (await this.volunteers.byId(volunteerId))?.name ?? '志愿者';
    await this.tellCoordinators(orderId, delivery, (order) => ({
      kind: 'dispatch.givenBack',
      title: `${name}不能去了，请重新派单：${order.title}`,
      text: `订单 ${numberOf(order)}，${this.about(order)}。原因：${reason}`,
    }));
  }

  @OnOutbox('dispatch.stuck')
  async stuck({ orderId, asked }: Topics['dispatch.stuck'], delivery: Delivery): Promise<void> {
    await this.tellCoordinators(orderId, delivery, (order) => ({
      kind: 'dispatch.stuck',
      title: `${asked ? '邀约都没有被接受' : '没有找到合适的志愿者'}，请派单：${order.title}`,
      text: `订单 ${numberOf(order)}，${this.about(order)}。请在派单台另选志愿者。`,
    }));
  }

  private async tellVolunteer(
    offerId: number,
    { topic, id }: Delivery,
    words: (order: Order, offer: DispatchOffer) => Words,
  ): Promise<void> {
    const offer = await this.store.byId(offerId);
    const order = offer && (await this.orders.byId(offer.orderId));
    if (!order) return;
    const { volunteerId } = offer;
    await this.messages.send({ volunteerId, ...words(order, offer), link: OFFERS_LINK, key: `${topic}:${id}` });
  }

  /** The coordinators nearest to the order; none when it no longer needs a volunteer. */
  private async tellCoordinators(orderId: number, { topic, id }: Delivery, words: (order: Order) => Words): Promise<void> {
    const order = await this.orders.byId(orderId);
    if (order?.state !== 'accepted') return;
    for (const accountId of await this.accounts.nearestInRegion('coordinator', order.regionCode))
      await this.messages.send({ accountId, ...words(order), key: `${topic}:${id}` });
  }

  private about(order: Order): string {
    return `${this.regions.name(order.regionCode)}，${spanWords({ startsAt: order.appointedAt, endsAt: plannedEnd(order) })}`;
  }
}

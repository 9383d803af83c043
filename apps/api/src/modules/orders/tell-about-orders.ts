import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@zhiyuanhong/contracts';
import { stageWords, word } from '@zhiyuanhong/contracts/words';
import { Clock, momentWords } from '../../kit/clock/index.js';
import { OnOutbox, type Delivery, type Topics } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender } from '../messages/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { isOwner, isStaffChannel } from './core/relations.js';
import { numberOf } from './core/number.js';
import { stageOf } from './core/limits.js';
import type { Order } from './order.entity.js';
import { OrderStore } from './order.store.js';

interface Moved {
  readonly id: number;
  readonly from: Order['state'];
  readonly actorAccountId: number | null;
  readonly reason: string | null;
}

/** Sends people what happened to an order. No message names the person served or the address. */
@Injectable()
export class TellAboutOrders {
  constructor(
    private readonly store: OrderStore,
    private readonly clock: Clock,
    private readonly messages: MessageSender,
    private readonly accounts: Accounts,
    private readonly volunteers: VolunteerReader,
    private readonly regions: RegionTree,
  ) {}

  @OnOutbox('order.place')
  async placed({ id }: Pick<Moved, 'id'>, delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    if (!order) return;
    const until = order.dueAt ?? order.appointedAt;
    const text = `${this.named(order)}，${this.regions.name(order.regionCode)}，预约 ${momentWords(order.appointedAt)}。请在 ${momentWords(until)}${this.clock.provisionalMark(until)} 前接单。`;
    await this.coordinators(order.regionCode, delivery, 'order.place', '有新订单待接单', text);
  }

  @OnOutbox('order.accept')
  async accepted({ id }: Moved, delivery: Delivery): Promise<void> {
    await this.owners(id, delivery, 'order.accept', '订单已接单', (order) => `${this.named(order)}已接单，正在安排志愿者。`);
  }

  @OnOutbox('order.reject')
  async rejected({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    await this.owners(id, delivery, 'order.reject', '订单未受理', (order) => `${this.named(order)}未受理。原因：${reason ?? ''}`);
  }

  @OnOutbox('order.assign')
  async dispatched({ id }: Moved, delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    const volunteer = order?.volunteerId ? await this.volunteers.byId(order.volunteerId) : null;
    if (!order || !volunteer) return;
    await this.owners(
      id,
      delivery,
      'order.assign',
      '志愿者已安排好',
      () =>
        `${this.named(order)}由志愿者${volunteer.name}在 ${momentWords(order.appointedAt)} 上门。到达后请向志愿者出示服务码，或说出 6 位数字码。`,
    );
  }

  @OnOutbox(['order.giveBack', 'order.takeBack'])
  async again({ id, reason }: Moved, delivery: Delivery<'order.giveBack' | 'order.takeBack'>): Promise<void> {
    const order = await this.store.byId(id);
    const kind = delivery.topic === 'order.giveBack' ? 'order.giveBack' : 'order.takeBack';
    if (!order) return;
    await this.owners(id, delivery, kind, '正在重新安排志愿者', () => `${this.named(order)}的志愿者有变动，正在重新安排。`);
    if (delivery.topic === 'order.giveBack')
      await this.coordinators(
        order.regionCode,
        delivery,
        kind,
        '志愿者退回订单',
        `${this.named(order)}被退回，请重新派单。原因：${reason ?? ''}`,
      );
  }

  @OnOutbox(['order.finish', 'order.finishAutomatically'])
  async served({ id }: Moved, delivery: Delivery<'order.finish' | 'order.finishAutomatically'>): Promise<void> {
    const order = await this.store.byId(id);
    const kind = delivery.topic === 'order.finish' ? 'order.finish' : 'order.finishAutomatically';
    if (order)
      await this.coordinators(order.regionCode, delivery, kind, '有订单待结单', `${this.named(order)}的服务已结束，请核对时间后结单。`);
  }

  /** Tells coordinators that a second person is needed. */
  @OnOutbox('order.confirmByPhone')
  async byPhone({ id, actorAccountId }: Moved, delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    if (!order) return;
    const text = `${this.named(order)}的服务时间由电话确认，须由另一人复核后才能结单。`;
    await this.coordinators(order.regionCode, delivery, 'order.confirmByPhone', '有电话确认的时间待复核', text, actorAccountId);
  }

  @OnOutbox('order.settle')
  async settled({ id }: Moved, delivery: Delivery): Promise<void> {
    await this.owners(id, delivery, 'order.settle', '请评价这次服务', (order) => `${this.named(order)}已结单，请为这次服务评价。`);
    const order = await this.store.byId(id);
    if (order)
      await this.volunteer(order, delivery, 'order.settle', '订单已结单', `${this.named(order)}已结单，计 ${order.servedMinutes} 分钟。`);
  }

  @OnOutbox('order.annul')
  async annulled({ id, reason }: Moved, delivery: Delivery): Promise<void> {
    const text = (order: Order): string => `${this.named(order)}已作废，不计服务时长。原因：${reason ?? ''}`;
    await this.owners(id, delivery, 'order.annul', '订单已作废', text);
    const order = await this.store.byId(id);
    if (order) await this.volunteer(order, delivery, 'order.annul', '订单已作废', text(order));
  }

  /** Whoever cancelled is not told. */
  @OnOutbox('order.cancel')
  async cancelled({ id, from, actorAccountId, reason }: Moved, delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    if (!order) return;
    const text = `${this.named(order)}已取消。原因：${reason ?? ''}`;
    if (actorAccountId === null || !isOwner({ accountId: actorAccountId }, order))
      await this.owners(id, delivery, 'order.cancel', '订单已取消', () => text);
    else await this.coordinators(order.regionCode, delivery, 'order.cancel', '订单已被取消', text);
    if (from === 'dispatched') await this.volunteer(order, delivery, 'order.cancel', '订单已取消', `${text} 您不必前往。`);
  }

  @OnOutbox('order.expire')
  async expired({ id, from }: Moved, delivery: Delivery): Promise<void> {
    const text = (order: Order): string =>
      `${this.named(order)}已过预约时间，没有${from === 'dispatched' ? '服务记录' : '志愿者接单'}，订单已过期。`;
    await this.owners(id, delivery, 'order.expire', '订单已过期', (order) => `${text(order)}很抱歉，您可以重新点单。`);
    const order = await this.store.byId(id);
    if (order && from === 'dispatched') await this.volunteer(order, delivery, 'order.expire', '订单已过期', text(order));
  }

  @OnOutbox('order.rate')
  async rated({ id }: Moved, delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    if (order?.followUpOpen)
      await this.coordinators(
        order.regionCode,
        delivery,
        'order.rate',
        '有差评待回访',
        `${this.named(order)}收到 ${order.stars} 星评价，请回访并记录处理结果。`,
      );
  }

  @OnOutbox('order.escalate')
  async escalated({ id, step, level, regionCode }: Topics['order.escalate'], delivery: Delivery): Promise<void> {
    const order = await this.store.byId(id);
    const raised = (await this.store.escalationsOf(id)).find((one) => one.step === step && one.level === level);
    if (!order || !raised) return;
    const where = this.regions.name(order.regionCode);
    const text = `${where}的${this.named(order)}在“${word(stageWords, raised.stage)}”环节超过时限，升级到${this.regions.name(regionCode)}（第 ${level} 级）。`;
    const handled = order.step !== step || stageOf(order.state) !== raised.stage ? '该环节现已处理。' : '请尽快处理。';
    await this.coordinators(regionCode, delivery, 'order.escalate', '订单超时升级', text + handled);
  }

  private named(order: Order): string {
    return `“${order.title}”（${numberOf(order)}）`;
  }

  /** Accounts of whoever ordered (unless as staff) and of the person served. */
  private async owners(id: number, delivery: Delivery, kind: MessageKind, title: string, words: (order: Order) => string): Promise<void> {
    const order = await this.store.byId(id);
    if (!order) return;
    const ids = new Set([...(isStaffChannel(order.channel) ? [] : [order.placedById]), ...(order.ownerId === null ? [] : [order.ownerId])]);
    for (const accountId of ids)
      await this.messages.send({
        accountId,
        kind,
        title,
        text: words(order),
        link: `/packages/orders/order/index?id=${id}`,
        key: `${delivery.topic}:${delivery.id}:owner`,
      });
  }

  private async volunteer({ id, volunteerId }: Order, delivery: Delivery, kind: MessageKind, title: string, text: string): Promise<void> {
    if (volunteerId === null) return;
    const link = `/packages/orders/duty/index?id=${id}`;
    await this.messages.send({ volunteerId, kind, title, text, link, key: `${delivery.topic}:${delivery.id}:volunteer` });
  }

  /** Coordinators 调度员 of this region, else the nearest above; without whoever did it. */
  private async coordinators(
    regionCode: string,
    delivery: Delivery,
    kind: MessageKind,
    title: string,
    text: string,
    except: number | null = null,
  ): Promise<void> {
    for (const accountId of await this.accounts.nearestInRegion('coordinator', regionCode))
      if (accountId !== except) await this.messages.send({ accountId, kind, title, text, key: `${delivery.topic}:${delivery.id}:staff` });
  }
}

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import type { Actor } from '../../../kit/access/index.js';
import { addOpenMinutes } from '../../services/index.js';
import { demoOrders, type DemoOrder } from './orders.js';
import type { Life } from '../../../demo/lives.js';
import { OrderCast } from './order-cast.js';
import { OrderHands, type DemoItem, type Lived } from './order-hands.js';
import { orderTimes, type OrderTimes } from './order-times.js';
import type { World } from '../../../demo/world.js';

/** Minutes to answer; long, so that a visitor still finds the offers open. */
const ANSWER_MINUTES = 1440;
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** Lives of demo orders: each step at its time, by the person who takes it. */
export class OrderLives {
  readonly cast: OrderCast;
  private readonly hands: OrderHands;
  private items?: ReadonlyMap<string, DemoItem>;

  constructor(private readonly world: World) {
    this.cast = new OrderCast(world);
    this.hands = new OrderHands(world, this.cast);
  }

  /** Lives of the orders that can be under way now; at night there are few. */
  async of(orders: readonly DemoOrder[]): Promise<Life[]> {
    this.items ??= new Map(
      (await this.hands.call('listServiceItems', null, { query: { pageSize: 100 } })).items.map((item) => [item.title, item]),
    );
    const now = this.world.clock.now();
    return orders.flatMap((demo) => {
      const item = this.items!.get(demo.item);
      const times = item && orderTimes(demo, { ...item, calendar: this.world.clock.calendar }, now, demoOrders.indexOf(demo));
      return times ? [this.live(demo, item, times)] : [];
    });
  }

  private async *live(demo: DemoOrder, item: DemoItem, times: OrderTimes): Life {
    const { hands } = this;
    const { fate, on, reason = '' } = demo;
    yield times.placedAt;
    const appointedAt = await hands.whenFree(demo, item, times.appointedAt);
    const order = await hands.place(demo, item, appointedAt);
    const { id, coordinator } = order;
    const { happen } = hands.steps(order);
    if (fate === 'placed') return;

    yield times.acceptedAt;
    if (fate === 'cancelled') return void (await happen(id, 'cancel', { reason }));
    if (fate === 'rejected') return void (await happen(id, 'reject', { reason }));
    await happen(id, 'accept');
    if (fate === 'expired' || (fate === 'accepted' && on === undefined)) return;

    yield times.offeredAt;
    if (fate === 'automatic') {
      await hands.call('dispatchOrder', coordinator, { params: { orderId: id }, body: { automatic: true } });
      return;
    }
    const people = await hands.candidates(order);
    if (fate === 'offered') return void (await hands.offer(order, people.slice(0, 3), ANSWER_MINUTES));
    if (on === 'declined') {
      const [asked] = people.splice(0, 1);
      const offerId = await hands.offer(order, [asked!]);
      yield after(times.offeredAt, 2);
      await hands.answer(offerId, asked!, { answer: 'decline', reason: '当天要陪家人看病，去不了。' });
      if (fate === 'accepted') return;
    }
    let volunteer = yield* this.assign(order, people, times.answeredAt);
    if (on === 'givenBack' || on === 'takenBack') {
      yield after(times.answeredAt, 12);
      await hands.steps(order, volunteer).happen(id, on === 'givenBack' ? 'giveBack' : 'takeBack', { reason });
      volunteer = yield* this.assign(order, people, after(times.answeredAt, 20));
    }
    if (fate === 'dispatched') return;
    if (fate === 'cancelledLate') {
      yield after(times.answeredAt, 25);
      return void (await happen(id, 'cancel', { reason }));
    }
    yield* this.serve(order, volunteer);
  }

  /** 派单: offers the order to the next of these people, who accepts. */
  private async *assign(order: Lived, people: number[], at: Date): AsyncGenerator<Date, Actor> {
    const [asked] = people.splice(0, 1);
    if (asked === undefined) throw new Error(`nobody is left who could come for ${order.demo.item}`);
    const offerId = await this.hands.offer(order, [asked]);
    yield at;
    return this.hands.answer(offerId, asked, { answer: 'accept' });
  }

  /** 履单 and the steps after it. */
  private async *serve(order: Lived, volunteer: Actor): Life {
    const { hands } = this;
    const { demo, item, appointedAt, id, coordinator } = order;
    const { fate, reason = '' } = demo;
    const { happen } = hands.steps(order);
    const startedAt = after(appointedAt, (id % 4) * 3 - 5);
    const finishedAt = after(appointedAt, Math.round(item.usualMinutes * (0.8 + (id % 4) * 0.06)));
    if (fate === 'servedByPhone') {
      yield after(appointedAt, item.usualMinutes + 45);
      const body = { startedAt: after(appointedAt, 2).toISOString(), finishedAt: finishedAt.toISOString(), reason };
      return void (await happen(id, 'confirmByPhone', body));
    }
    yield startedAt;
    await hands.scan(order, volunteer, 'startOrder');
    if (fate === 'serving' || fate === 'servedAlone') return;
    yield finishedAt;
    if (fate === 'annulled') return void (await happen(id, 'annul', { reason }));
    await hands.scan(order, volunteer, 'finishOrder');
    if (fate === 'served') return;

    const settledAt = addOpenMinutes(item.hours, finishedAt, 20 + (id % 6) * 20, this.world.clock.calendar);
    yield settledAt;
    await happen(id, 'settle');
    if (fate !== 'rated') return;
    yield new Date(settledAt.getTime() + (1 + (id % 5) * 2) * HOUR_MS);
    const { stars = 5, words = '', followUp, objection } = demo;
    await happen(id, 'rate', { stars, words });
    if (objection !== undefined) {
      yield new Date(settledAt.getTime() + 6 * DAY_MS);
      return void (await hands.object(order, volunteer, objection));
    }
    if (followUp === undefined) return;
    yield new Date(settledAt.getTime() + DAY_MS);
    await hands.call('closeFollowUp', coordinator, { params: { orderId: id }, body: { note: followUp } });
  }
}

import { HOUR_MS, MINUTE_MS } from '../../../kit/clock/index.js';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
import { given, type orderWays, type PartOf } from '@zhiyuanhong/contracts/given';
import type { Actor } from '../../../kit/access/index.js';
import { Agenda } from '../../activities/index.js';
import type { DemoOrder } from './orders.js';
import type { OrderCast, Served } from './order-cast.js';
import { nextStart } from './order-times.js';
import { staffActor, type World } from '../../../demo/world.js';

export type DemoItem = OutputOf<'listServiceItems'>['items'][number];
/** A demo order that is being lived through, with its people. */
export interface Lived extends Served {
  readonly demo: DemoOrder;
  readonly item: DemoItem;
  readonly appointedAt: Date;
  readonly id: number;
  readonly coordinator: Actor;
  /** Whoever ordered, or the member of staff who ordered for them. */
  readonly asker: Actor;
}
type Part = PartOf<typeof orderWays>;

const SUGGESTED = 8;

/** What people do with an order, each step through its use case. */
export class OrderHands {
  constructor(
    private readonly world: World,
    private readonly cast: OrderCast,
  ) {}

  call<K extends OperationId>(operation: K, actor: Actor | null, input: InputOf<K>): Promise<OutputOf<K>> {
    return this.world.endpoints.call(operation, actor, input);
  }

  async place(demo: DemoOrder, item: DemoItem, appointedAt: Date): Promise<Lived> {
    const served = await this.cast.served(demo);
    const { orderer, contact } = served;
    const coordinator = await this.cast.coordinator(contact.regionCode);
    const { note = '', destination = '', language, channel } = demo;
    const body = { itemId: item.id, appointedAt: appointedAt.toISOString(), contact, note, destination, ...(language && { language }) };
    // Community workers order as coordinators; other orders come in by phone or on paper.
    const asker = orderer?.actor ?? (channel === 'community' ? coordinator : await this.cast.operator());
    const { id } =
      channel === 'self'
        ? await this.call('placeOrder', asker, { body })
        : await this.call('placeOrderForOther', asker, { body: { ...body, channel, ...(orderer && { placerName: orderer.name }) } });
    return { ...served, demo, item, appointedAt, id, coordinator, asker };
  }

  /** Steps of an order that one call takes, by its people. */
  steps({ item, appointedAt, contact, coordinator, asker: resident }: Lived, volunteer = staffActor(0)) {
    const people: Record<Part, Actor> = { resident, coordinator, volunteer };
    return given({
      here: {
        regionCode: contact.regionCode,
        itemId: item.id,
        appointedAt: appointedAt.toISOString(),
        volunteerId: volunteer.volunteerId ?? 0,
      },
      as: (part: Part) => this.world.endpoints.as(people[part]),
    }).order;
  }

  /** The volunteers suggested to the coordinator, best first; shown people only where the order is meant for them. */
  async candidates({ demo, id, coordinator }: Lived): Promise<number[]> {
    const shown = (await this.cast.volunteers()).map((person) => person.id);
    if (demo.to) return shown.slice(0, 1);
    const query = { limit: SUGGESTED };
    const { items } = await this.call('suggestCandidates', coordinator, { params: { orderId: id }, query });
    return items.map(({ volunteerId }) => volunteerId).filter((volunteerId) => !shown.includes(volunteerId));
  }

  /** Offers the order to these volunteers; returns the id of the first one's offer. */
  async offer({ id, coordinator }: Lived, volunteerIds: number[], answerMinutes?: number): Promise<number> {
    const { offers } = await this.call('dispatchOrder', coordinator, {
      params: { orderId: id },
      body: { volunteerIds, ...(answerMinutes && { answerMinutes }) },
    });
    return offers.find(({ volunteerId, state }) => state === 'open' && volunteerId === volunteerIds[0])!.id;
  }

  async answer(offerId: number, volunteerId: number, answer: { answer: 'accept' } | { answer: 'decline'; reason: string }): Promise<Actor> {
    const volunteer = await this.cast.volunteer(volunteerId);
    await this.call('answerOffer', volunteer, { params: { offerId }, body: answer });
    return volunteer;
  }

  /** Scans in or out at the door with the code on the orderer's phone, or with six digits where there is no phone. */
  async scan({ id, orderer, coordinator }: Lived, volunteer: Actor, operation: 'startOrder' | 'finishOrder'): Promise<void> {
    const params = { orderId: id };
    const { qrText, shortCode } = await this.call('getOrderCode', orderer?.actor ?? coordinator, { params });
    await this.call(operation, volunteer, { params, body: orderer ? { code: qrText } : { shortCode } });
  }

  /** The volunteer objects to the hours that were recorded. */
  async object({ id, item, appointedAt }: Lived, volunteer: Actor, reason: string): Promise<void> {
    const { attendance } = await this.call('getOrder', volunteer, { params: { orderId: id } });
    const endsAt = new Date(appointedAt.getTime() + item.usualMinutes * MINUTE_MS).toISOString();
    const { dispute } = given({
      here: { attendanceId: attendance!.id, startsAt: appointedAt.toISOString(), endsAt },
      as: () => this.world.endpoints.as(volunteer),
    });
    await dispute('open', { open: { reason } });
  }

  /** The appointed time, or the next at which the shown volunteer has no other duty. */
  async whenFree({ to }: DemoOrder, item: DemoItem, appointedAt: Date): Promise<Date> {
    const [person] = to ? await this.cast.volunteers() : [];
    let startsAt = appointedAt;
    const timed = { ...item, calendar: this.world.clock.calendar };
    for (let tries = 0; person && tries < 48; tries++, startsAt = nextStart(timed, new Date(startsAt.getTime() + HOUR_MS))) {
      const endsAt = new Date(startsAt.getTime() + item.usualMinutes * MINUTE_MS);
      if (!(await this.world.get(Agenda).during([person.id], { startsAt, endsAt })).has(person.id)) break;
    }
    return startsAt;
  }
}

import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { given, placedOrder, toldTimes } from '@zhiyuanhong/contracts/given';
import type { Records } from './records.js';
import type { Side, World } from './world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type OrderState = OutputOf<'getOrder'>['state'];

export interface Offered {
  readonly orderId: number;
  readonly offerId: number;
}

/** Makes orders of one side through the API, each on an afternoon of its own. */
export class OrderRecords {
  private itemId: number | null = null;

  constructor(
    private readonly world: World,
    private readonly side: Side,
    private readonly records: Records,
  ) {}

  serviceItem(): InputOf<'createServiceItem'>['body'] {
    return {
      colour: this.side.colour,
      title: `${this.side.mark}理发${this.world.next()}`,
      summary: '上门理发',
      forWhom: '行动不便的老人',
      skills: [],
      teamOnly: false,
      category: 'elder-care',
      usualMinutes: 60,
      limits: { acceptMinutes: 30, dispatchMinutes: 60, startMinutes: 30, settleMinutes: 1440 },
      hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
      regionCodes: [this.side.street],
      needsDestination: false,
      offered: true,
    };
  }

  async item(): Promise<number> {
    this.itemId ??= await this.anotherItem();
    return this.itemId;
  }

  async anotherItem(): Promise<number> {
    const platform = this.world.as(this.world.caller('platform'));
    return (await platform.call('createServiceItem', { body: this.serviceItem() })).id;
  }

  async input() {
    await this.tidy();
    const at = new Date(new Date(this.records.slot().startsAt).getTime() + 6 * HOUR);
    // Orders can be placed at most 60 days ahead.
    if (at.getTime() - this.world.now.getTime() > 40 * DAY) this.world.go(new Date(at.getTime() - DAY));
    const { community: regionCode, mark, elderPhone: phone } = this.side;
    const order = placedOrder({ regionCode, itemId: await this.item(), appointedAt: at.toISOString() });
    return { ...order, contact: { ...order.contact, name: `${mark}老人`, phone } };
  }

  /** A new order in this state. */
  async in(state: OrderState, said: { rate?: InputOf<'rateOrder'>['body'] } = {}): Promise<number> {
    const place = await this.input();
    return this.given(place)(state, { place, ...said });
  }

  async offered(): Promise<Offered> {
    const orderId = await this.in('accepted');
    const body = { volunteerIds: [this.side.volunteer.volunteerId!] };
    const { offers } = await this.coordinator.call('dispatchOrder', { params: { orderId }, body });
    return { orderId, offerId: offers[0]!.id };
  }

  /** The appointed time has come, and the resident tells the digits. */
  async atTheDoor(): Promise<{ orderId: number; shortCode: string }> {
    const orderId = await this.in('dispatched');
    this.world.go(new Date((await this.order(orderId)).appointedAt));
    return { orderId, shortCode: await this.digits(orderId) };
  }

  async digits(orderId: number): Promise<string> {
    return (await this.owner.call('getOrderCode', { params: { orderId } })).shortCode;
  }

  /** The appointed time has passed, and nobody scanned. */
  async unscanned(): Promise<{ orderId: number; startedAt: string; finishedAt: string }> {
    const orderId = await this.in('dispatched');
    const times = toldTimes(await this.order(orderId));
    this.world.go(new Date(times.finishedAt));
    return { orderId, ...times };
  }

  /** Confirmed by phone by the side's coordinator, not yet approved. */
  async byPhone(): Promise<number> {
    const { orderId } = await this.unscanned();
    await this.given(await this.order(orderId)).happen(orderId, 'confirmByPhone');
    return (await this.order(orderId)).attendance!.id;
  }

  badlyRated(): Promise<number> {
    return this.in('rated', { rate: { stars: 1, words: '来得太晚' } });
  }

  /** An application for a professional team of this side. */
  async application(): Promise<number> {
    const { items } = await this.volunteer.call('listTeams');
    const team = items.find(({ id }) => id === this.side.teamId)!;
    if (team.mine?.state === 'member') await this.removal(team.mine.membershipId);
    const applied = await this.volunteer.call('applyToTeam', { params: { teamId: team.id }, body: { words: '会理发' } });
    return applied.mine!.membershipId;
  }

  async member(): Promise<number> {
    const membershipId = await this.application();
    await this.organiser.call('decideTeamApplication', { params: { membershipId }, body: { decision: 'admit', note: '看过证书' } });
    return membershipId;
  }

  /** Makes one of each, for the lists. */
  async all(): Promise<void> {
    await this.application();
    await this.in('cancelled');
    const { orderId } = await this.offered();
    await this.given(await this.order(orderId)).happen(orderId, 'cancel');
    await this.badlyRated();
    await this.in('dispatched');
  }

  order(orderId: number): Promise<OutputOf<'getOrder'>> {
    return this.coordinator.call('getOrder', { params: { orderId } });
  }

  /** An account may have five open orders. */
  private async tidy(): Promise<void> {
    const { items } = await this.owner.call('listOrders', { query: { open: 'true', pageSize: 100 } });
    for (const order of items.slice(0, items.length > 3 ? undefined : 0)) {
      const { id, state } = order;
      if (state === 'settled') continue;
      await this.given(order).happen(id, state === 'serving' || state === 'served' ? 'annul' : 'cancel');
    }
  }

  /** Makes orders of this service for this time, or lets go on with one. */
  private given({ itemId, appointedAt }: { readonly itemId: number; readonly appointedAt: string }) {
    const { community: regionCode, coordinator, owner, volunteer } = this.side;
    const people = { coordinator, resident: owner, volunteer };
    return given({
      here: { regionCode, itemId, appointedAt, volunteerId: volunteer.volunteerId! },
      as: (part: keyof typeof people) => this.world.as(people[part]),
      wait: {
        start: () => this.world.go(new Date(appointedAt)),
        finish: () => this.world.go(new Date(this.world.now.getTime() + HOUR / 2)),
      },
    }).order;
  }
  private async removal(membershipId: number): Promise<void> {
    await this.organiser.call('removeTeamMember', { params: { membershipId }, body: { reason: '另有安排' } });
  }
  private get owner() {
    return this.world.as(this.side.owner);
  }
  private get coordinator() {
    return this.world.as(this.side.coordinator);
  }
  private get organiser() {
    return this.world.as(this.side.organiser);
  }
  private get volunteer() {
    return this.world.as(this.side.volunteer);
  }
}

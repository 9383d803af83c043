import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import type { Records } from './records.js';
import type { Side, World } from './world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Offered {
  readonly orderId: number;
  readonly offerId: number;
}

/** Makes orders of one side through the API, each in the stage that gives a method its name, each on an afternoon of its own. */
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

  contact() {
    return { name: `${this.side.mark}老人`, phone: this.side.elderPhone, address: '文化东路 5 号', regionCode: this.side.community };
  }

  async input() {
    await this.tidy();
    const at = new Date(new Date(this.records.slot().startsAt).getTime() + 6 * HOUR);
    // Orders can be placed at most 60 days ahead.
    if (at.getTime() - this.world.now.getTime() > 40 * DAY) this.world.go(new Date(at.getTime() - DAY));
    const appointedAt = at.toISOString();
    return { itemId: await this.item(), appointedAt, contact: this.contact(), note: '', destination: '' };
  }

  async placed(): Promise<number> {
    return (await this.owner.call('placeOrder', { body: await this.input() })).id;
  }

  async accepted(): Promise<number> {
    const orderId = await this.placed();
    await this.coordinator.call('acceptOrder', { params: { orderId } });
    return orderId;
  }

  async offered(): Promise<Offered> {
    const orderId = await this.accepted();
    const body = { volunteerIds: [this.side.volunteer.volunteerId!] };
    const { offers } = await this.coordinator.call('dispatchOrder', { params: { orderId }, body });
    return { orderId, offerId: offers[0]!.id };
  }

  async dispatched(): Promise<number> {
    const { orderId, offerId } = await this.offered();
    await this.volunteer.call('answerOffer', { params: { offerId }, body: { answer: 'accept' } });
    return orderId;
  }

  /** Checks in with the digits that the resident tells. */
  async atTheDoor(): Promise<{ orderId: number; shortCode: string }> {
    const orderId = await this.dispatched();
    const { appointedAt } = await this.order(orderId);
    this.world.go(new Date(appointedAt));
    return { orderId, shortCode: await this.digits(orderId) };
  }

  async digits(orderId: number): Promise<string> {
    return (await this.owner.call('getOrderCode', { params: { orderId } })).shortCode;
  }

  async serving(): Promise<number> {
    const { orderId, shortCode } = await this.atTheDoor();
    await this.volunteer.call('startOrder', { params: { orderId }, body: { shortCode } });
    return orderId;
  }

  async served(): Promise<number> {
    const orderId = await this.serving();
    this.world.go(new Date(this.world.now.getTime() + HOUR / 2));
    await this.volunteer.call('finishOrder', { params: { orderId }, body: { shortCode: await this.digits(orderId) } });
    return orderId;
  }

  /** An account may have five open orders. */
  private async tidy(): Promise<void> {
    const { items } = await this.owner.call('listOrders', { query: { open: 'true', pageSize: 100 } });
    for (const { id: orderId, state } of items.slice(0, items.length > 3 ? undefined : 0)) {
      const input = { params: { orderId }, body: { reason: '另有安排' } };
      if (state === 'serving' || state === 'served') await this.coordinator.call('annulOrder', input);
      else if (state !== 'settled') await this.owner.call('cancelOrder', input);
    }
  }

  /** The appointed time has passed, and nobody scanned. */
  async unscanned(): Promise<{ orderId: number; startedAt: string; finishedAt: string }> {
    const orderId = await this.dispatched();
    const { appointedAt } = await this.order(orderId);
    const finishedAt = new Date(new Date(appointedAt).getTime() + HOUR / 2);
    this.world.go(finishedAt);
    return { orderId, startedAt: appointedAt, finishedAt: finishedAt.toISOString() };
  }

  /** Confirmed by phone by the side's coordinator, not yet approved. */
  async byPhone(): Promise<number> {
    const { orderId, ...times } = await this.unscanned();
    const body = { ...times, reason: '老人没有手机' };
    const { attendance } = await this.coordinator.call('confirmOrderByPhone', { params: { orderId }, body });
    return attendance!.id;
  }

  async settled(): Promise<number> {
    const orderId = await this.served();
    await this.coordinator.call('settleOrder', { params: { orderId } });
    return orderId;
  }

  async badlyRated(): Promise<number> {
    const orderId = await this.settled();
    await this.owner.call('rateOrder', { params: { orderId }, body: { stars: 1, words: '来得太晚' } });
    return orderId;
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
    await this.placed().then((orderId) => this.owner.call('cancelOrder', { params: { orderId }, body: { reason: '不用了' } }));
    await this.offered().then(({ orderId }) => this.owner.call('cancelOrder', { params: { orderId }, body: { reason: '不用了' } }));
    await this.badlyRated();
    await this.dispatched();
  }

  order(orderId: number): Promise<OutputOf<'getOrder'>> {
    return this.coordinator.call('getOrder', { params: { orderId } });
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

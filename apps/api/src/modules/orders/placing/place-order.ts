import { Injectable } from '@nestjs/common';
import { orderStates } from '@zhiyuanhong/contracts/states';
import { In, type EntityManager } from 'typeorm';
import { District } from '../../../district.js';
import { holdsRole, mayInRegion, type Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { digitsOf } from '../../../kit/crypto/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Lifecycles } from '../../../kit/lifecycle/index.js';
import { Accounts } from '../../identity/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import { RegionTree } from '../../regions/index.js';
import { isOfferedIn, ServiceItems, teamNameOf, type ServiceItem } from '../../services/index.js';
import { Teams } from '../../teams/index.js';
import { maskName } from '../../volunteers/index.js';
import { Beneficiaries } from './beneficiaries.js';
import { Contacts } from './contacts.js';
import { timeFault } from '../core/placing.js';
import { isStaffChannel } from '../core/relations.js';
import { OrderMoves } from '../order-moves.js';
import { OrderViews } from '../reading/order-views.js';
import { Order, type OrderChannel } from '../order.entity.js';

type Body = Call<'placeOrder'>['body'];
interface Placer {
  readonly channel: OrderChannel;
  readonly name: string;
  readonly ownerId: number | null;
}

/** States that count against the limit of open orders of an account; waiting for a rating does not. */
const underWay = orderStates.states.filter((state) => state !== 'settled' && !orderStates.ends.some((end) => end === state));

/** 点单: places an order for oneself or for somebody else, with both names on record. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly lifecycles: Lifecycles,
    private readonly items: ServiceItems,
    private readonly teams: Teams,
    private readonly organisations: OrganisationReader,
    private readonly regions: RegionTree,
    private readonly accounts: Accounts,
    private readonly beneficiaries: Beneficiaries,
    private readonly contacts: Contacts,
    private readonly moves: OrderMoves,
    private readonly views: OrderViews,
  ) {}

  async forSelf({ actor, body }: Call<'placeOrder'>): Promise<Answer<'placeOrder'>> {
    const id = await this.place(actor, body, { channel: 'self', name: body.contact.name, ownerId: actor.accountId });
    return this.views.one(id, actor);
  }

  async forOther({ actor, body }: Call<'placeOrderForOther'>): Promise<Answer<'placeOrderForOther'>> {
    const { channel, placerName, ...order } = body;
    if (isStaffChannel(channel)) this.refuseStranger(actor, channel, order.contact.regionCode);
    else if (placerName === undefined) throw new AppError('PLACER_NAME_REQUIRED');
    const name = placerName ?? (await this.accounts.signature(actor)).name ?? '';
    const id = await this.place(actor, order, { channel, name, ownerId: await this.accounts.byPhone(digitsOf(order.contact.phone)) });
    return this.views.one(id, actor);
  }

  /** @throws CHANNEL_NOT_PERMITTED for callers without the channel's role, FORBIDDEN outside their region */
  private refuseStranger(actor: Actor, channel: OrderChannel, regionCode: string): void {
    const roles = ['operator', 'coordinator'] as const;
    if (!roles.some((role) => holdsRole(actor, role))) throw new AppError('CHANNEL_NOT_PERMITTED', { channel });
    this.regions.require(regionCode);
    if (!roles.some((role) => mayInRegion(actor, role, regionCode))) throw new AppError('FORBIDDEN');
  }

  private async place(actor: Actor, body: Omit<Body, 'channel'>, placer: Placer): Promise<number> {
    const now = this.clock.now();
    const by = await this.accounts.signature(actor);
    return this.tx.run(async (em) => {
      const item = await this.items.require(body.itemId);
      this.refuse(item, body, now);
      if (!isStaffChannel(placer.channel)) await this.refuseMany(em, actor.accountId);
      const team = await this.teams.ofColour(item.colour);
      const organisationId = team?.organisationId ?? null;
      const organisation = organisationId === null ? null : await this.organisations.byId(organisationId);
      const { contact, note, destination, language = null } = body;
      const planned = { appointedAt: new Date(body.appointedAt), limits: item.limits, hours: item.hours };
      const row = {
        ...planned,
        ...this.moves.begin('placed', planned, now),
        ...nothingYet,
        step: 1,
        itemId: item.id,
        title: item.title,
        summary: item.summary,
        colour: item.colour,
        category: item.category,
        skills: item.skills,
        teamOnly: item.teamOnly,
        teamId: team?.id ?? null,
        teamName: team?.name ?? teamNameOf(item.colour),
        organisationId,
        organisationName: organisation?.name ?? '',
        usualMinutes: item.usualMinutes,
        plannedMinutes: item.usualMinutes,
        regionCode: contact.regionCode,
        note,
        language,
        channel: placer.channel,
        placedById: actor.accountId,
        ownerId: placer.ownerId,
        beneficiaryId: await this.beneficiaries.known(em, contact),
        contactSealed: this.contacts.seal({
          name: contact.name,
          phone: contact.phone,
          address: contact.address,
          destination,
          placerName: placer.name,
        }),
        beneficiaryMasked: maskName(contact.name),
        automatic: this.district.orders.automaticDispatch,
        placedAt: now,
      };
      const data = { itemId: item.id, colour: item.colour, channel: placer.channel };
      const audit = { regionCode: contact.regionCode, organisationId, data };
      const id = await this.lifecycles.create(orderStates, { entity: Order, birth: 'place', row, actor: by, audit });
      await this.items.countOrder(em, item.id);
      return id;
    });
  }

  /** @throws SERVICE_NOT_OFFERED, REGION_UNKNOWN, ORDER_TIME_WRONG, DESTINATION_REQUIRED, LANGUAGE_UNKNOWN */
  private refuse(item: ServiceItem, { contact, appointedAt, destination, language }: Omit<Body, 'channel'>, now: Date): void {
    if (!item.offered) throw new AppError('SERVICE_NOT_OFFERED', { reason: 'withdrawn' });
    const { code } = this.regions.require(contact.regionCode);
    const served = this.regions.isUnder(code, this.regions.root.code) && isOfferedIn(item.regions, code);
    if (!served) throw new AppError('SERVICE_NOT_OFFERED', { reason: 'region' });
    const reason = timeFault(item.hours, new Date(appointedAt), now, this.clock.calendar);
    if (reason) throw new AppError('ORDER_TIME_WRONG', { reason });
    if (item.needsDestination && destination === '') throw new AppError('DESTINATION_REQUIRED');
    if (language !== undefined && !this.district.languages.some((known) => known.code === language))
      throw new AppError('LANGUAGE_UNKNOWN', { language });
  }

  /** @throws TOO_MANY_OPEN */
  private async refuseMany(em: EntityManager, accountId: number): Promise<void> {
    // Locks the account, so that several orders at once cannot exceed the limit.
    await this.accounts.hold(em, accountId);
    const limit = this.district.orders.maxOpenPerAccount;
    const open = await em.countBy(Order, { placedById: accountId, state: In(underWay) });
    if (open >= limit) throw new AppError('TOO_MANY_OPEN', { what: 'order', limit });
  }
}

const nothingYet = {
  volunteerId: null,
  acceptedAt: null,
  acceptedById: null,
  dispatchedAt: null,
  startedAt: null,
  finishedAt: null,
  settledAt: null,
  settledById: null,
  endedAt: null,
  stagesDone: 0,
  stagesLate: 0,
  servedMinutes: 0,
  reason: null,
  stars: null,
  ratingWords: null,
  ratedById: null,
  ratedByPhone: false,
  ratedAt: null,
  followUpOpen: false,
  followUpNote: null,
  followUpById: null,
  followUpAt: null,
} as const;

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { District } from '../../district.js';
import { Clock, DAY_MS, shanghaiDay } from '../../kit/clock/index.js';
import { isSamePhone } from '../../kit/crypto/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Agenda, type AgendaDuty } from '../activities/index.js';
import { AttendanceReader } from '../attendance/index.js';
import { Contacts, OrderStore, plannedEnd, type Order } from '../orders/index.js';
import { RegionTree } from '../regions/index.js';
import { TeamReader } from '../teams/index.js';
import { ageAt, idOfNumber, VolunteerReader } from '../volunteers/index.js';
import { CandidateStore } from './candidate.store.js';
import type { Demand, Person } from './core/person.js';
import { unfit, unqualified, type Mode, type Names } from './core/qualification.js';
import { rank, type Ranked, type RankingNames } from './core/ranking.js';
import { rings } from './core/rings.js';
import type { DispatchOffer } from './offer.entity.js';
import { OfferStore } from './offer.store.js';

/** Days that fairness looks back, for services and for offers. */
const SERVICE_DAYS = 90;
const OFFER_DAYS = 7;
/** The search ends with the ring that brings the number of qualified volunteers to this. */
const ENOUGH = 200;
/** Volunteers, and regions, read by one query; few, because many volunteers of a region may qualify. */
const AT_ONCE = 300;
const REGIONS_AT_ONCE = { common: 20, rare: 400 } as const;
const NAMED = 50;

export interface Search {
  readonly mode: Mode;
  /** The beginning of a name, or a whole volunteer number; only these people are considered. */
  readonly q?: string;
}

/** Finds the volunteers who qualify for an order, and ranks them. */
@Injectable()
export class Candidates implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly store: CandidateStore,
    private readonly offers: OfferStore,
    private readonly agenda: Agenda,
    private readonly teams: TeamReader,
    private readonly volunteers: VolunteerReader,
    private readonly contacts: Contacts,
    private readonly orders: OrderStore,
    private readonly attendance: AttendanceReader,
  ) {}

  /** Lets activities know of orders that volunteers have taken, so that they cannot sign up for the same time. */
  onModuleInit(): void {
    this.agenda.register(async (id, span) => (await this.orders.takenDuring([id], span)).get(id) ?? null);
  }

  /** The nearest volunteers who qualify, ranked, and the number looked at. */
  async search(
    order: Order,
    { mode, q }: Search,
  ): Promise<{ ranked: readonly Ranked[]; out: ReadonlyMap<string, number>; looked: number }> {
    const demand = this.demandOf(order);
    const names = this.namesOf(order);
    const people: Person[] = [];
    let fit = 0;
    for await (const ids of q === undefined ? this.near(order) : this.asked(q)) {
      const found = await this.people(order, ids);
      people.push(...found);
      fit += found.filter((person) => unfit(demand, person, names, mode) === null).length;
      if (fit >= ENOUGH) break;
    }
    return { ...rank(demand, people, names, mode), looked: people.length };
  }

  /** @throws NOT_QUALIFIED that names the first volunteer who does not qualify; NOT_FOUND for an unknown volunteer */
  async refuseUnfit(order: Order, volunteerIds: readonly number[]): Promise<void> {
    const people = new Map((await this.people(order, volunteerIds)).map((person) => [person.id, person]));
    for (const id of volunteerIds) {
      const person = people.get(id);
      if (!person) throw new AppError('NOT_FOUND', { what: 'volunteer' });
      const reason = unfit(this.demandOf(order), person, this.namesOf(order), 'manual');
      if (reason) throw new AppError('NOT_QUALIFIED', { name: await this.nameOf(id), reason: reason.text });
    }
  }

  /**
   * Checks again when somebody accepts. Locks their agenda first, so that of two duties taken on at once the second sees the first.
   * @throws TIME_CLASH, NOT_QUALIFIED
   */
  async refuseAtAcceptance(order: Order, volunteerId: number): Promise<void> {
    await this.agenda.hold(volunteerId);
    const clash = (await this.busy(order, [volunteerId])).get(volunteerId);
    if (clash) {
      const { title, startsAt, endsAt } = clash;
      throw new AppError('TIME_CLASH', { title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
    }
    const [known] = await this.people(order, [volunteerId]);
    // The person served may be the volunteer, whoever placed the order: their phones are compared by digits.
    const served = isSamePhone(await this.volunteers.phoneOf(volunteerId), this.contacts.open(order).phone);
    const person = known && { ...known, involved: known.involved || served };
    const reason = person && unqualified(this.demandOf(order), person, this.namesOf(order));
    if (reason) throw new AppError('NOT_QUALIFIED', { name: await this.nameOf(volunteerId), reason: reason.text });
  }

  /** Ids of volunteers who have the skills, from the order's community outwards. */
  private async *near(order: Order): AsyncGenerator<number[]> {
    const { root } = this.regions;
    const codes = [root, ...this.regions.descendants(root.code, 3)].map(({ code }) => code);
    const wanted = { skills: order.skills, teamId: order.teamOnly ? order.teamId : null };
    const rare = await this.store.isRare(wanted);
    const size = REGIONS_AT_ONCE[rare ? 'rare' : 'common'];
    // Each order starts at another id, so that the same people are not always considered first.
    const from = ((order.id * 7919) % ((await this.store.highestId()) + 1)) + 1;
    for (const ring of rings(order.regionCode, codes, order.id))
      for (let i = 0; i < ring.length; i += size) {
        const ids = await this.store.pool(ring.slice(i, i + size), wanted, rare, from, AT_ONCE);
        if (ids.length > 0) yield ids;
      }
  }

  private async *asked(q: string): AsyncGenerator<number[]> {
    const id = idOfNumber(this.district.region.code, q);
    yield id === null ? await this.store.named(q, NAMED) : [id];
  }

  /** Facts about these volunteers with regard to the order. */
  private async people(order: Order, ids: readonly number[]): Promise<Person[]> {
    const now = this.clock.now();
    const since = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const traits = await this.store.traits(ids);
    const members = order.teamOnly && order.teamId !== null ? await this.teams.membersAmong(order.teamId, ids) : new Set<number>();
    const busy = await this.busy(order, ids);
    const loads = await this.attendance.loadsSince(ids, since(SERVICE_DAYS));
    const asked = await this.store.offersSince(ids, since(OFFER_DAYS), order.id);
    const latest = new Map<number, DispatchOffer>();
    for (const offer of await this.offers.ofOrder(order.id)) latest.set(offer.volunteerId, offer);
    const day = shanghaiDay(order.appointedAt);
    return traits.map(({ id, accountId, birthDate, regionCode, skills, languages, freeTimes }) => {
      const load = loads.get(id);
      const offer = latest.get(id);
      return {
        id,
        age: ageAt(birthDate, day),
        regionCode,
        skills,
        languages,
        freeTimes,
        teamMember: members.has(id),
        involved: accountId === order.placedById || accountId === order.ownerId,
        busyWith: busy.get(id)?.title ?? null,
        offer: offer ? { state: offer.state, thisRound: offer.step === order.step } : null,
        recentMinutes: load?.minutes ?? 0,
        daysSinceService: load ? Math.max(0, Math.floor((now.getTime() - load.lastAt.getTime()) / DAY_MS)) : null,
        recentOffers: asked.get(id) ?? 0,
      };
    });
  }

  private async busy(order: Order, ids: readonly number[]): Promise<Map<number, AgendaDuty>> {
    const span = this.demandOf(order);
    return new Map([...(await this.orders.takenDuring(ids, span, order.id)), ...(await this.agenda.during(ids, span))]);
  }

  private demandOf(order: Order): Demand {
    const { id: orderId, regionCode, appointedAt: startsAt, skills, teamOnly, language } = order;
    return {
      orderId,
      regionCode,
      startsAt,
      endsAt: plannedEnd(order),
      skills,
      teamOnly,
      language,
      minAge: this.district.orders.volunteerMinAge,
      within: this.regions.root.code,
    };
  }

  private namesOf({ teamName }: Order): Names & RankingNames {
    const { skills, languages } = this.district;
    const nameIn = (list: readonly { code: string; name: string }[], code: string): string =>
      list.find((each) => each.code === code)?.name ?? code;
    return { skill: (code) => nameIn(skills, code), language: (code) => nameIn(languages, code), team: teamName };
  }

  private async nameOf(volunteerId: number): Promise<string> {
    return (await this.volunteers.byId(volunteerId))?.name ?? '';
  }
}

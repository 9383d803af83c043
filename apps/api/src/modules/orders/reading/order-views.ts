import { Injectable } from '@nestjs/common';
import type { Order as OrderAnswer, OrderRow } from '@zhiyuanhong/contracts';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { disputeWaits } from '@zhiyuanhong/contracts/states';
import { District } from '../../../district.js';
import { findVisible, type Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { AttendanceReader, type AttendanceView } from '../../attendance/index.js';
import { Accounts } from '../../identity/index.js';
import { RegionTree } from '../../regions/index.js';
import { maskName, VolunteerReader, type VolunteerBrief } from '../../volunteers/index.js';
import { Contacts } from '../placing/contacts.js';
import { actionsOn } from '../core/actions.js';
import { numberOf } from '../core/number.js';
import { plannedEnd, plannedStart } from '../core/planned.js';
import { contactView, showsVolunteerPhone } from '../core/privacy.js';
import { isStaffChannel, looksOn, maySee, relationsTo } from '../core/relations.js';
import { isOverdue, stepsOf, type StepNames } from '../core/steps.js';
import { OrderHistory } from './order-history.js';
import { OrderOffers } from '../order-offers.js';
import { Order, type SealedContact } from '../order.entity.js';
import { OrderStore } from '../order.store.js';

const GONE = '已注销';

/** What is looked up once for many orders. */
interface Around {
  readonly people: ReadonlyMap<number, VolunteerBrief>;
  readonly records: ReadonlyMap<number, AttendanceView>;
  readonly open: ReadonlyMap<number, number>;
}

/** Orders in the shape of the contract, as much of them as the caller may see. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: OrderStore,
    private readonly contacts: Contacts,
    private readonly offers: OrderOffers,
    private readonly records: AttendanceReader,
    private readonly history: OrderHistory,
    private readonly regions: RegionTree,
    private readonly accounts: Accounts,
    private readonly volunteers: VolunteerReader,
  ) {}

  /** In the order of `orders`. */
  async rows(orders: readonly Order[], actor: Actor): Promise<OrderRow[]> {
    const around = await this.around(orders);
    return orders.map((order) => this.row(order, actor, around));
  }

  /** @throws NOT_FOUND when the caller may not see it */
  async one(id: number, actor: Actor): Promise<OrderAnswer> {
    const order = await findVisible('order', this.store.byId(id), (one) => maySee(actor, one));
    const relations = relationsTo(actor, order);
    const onlooker = looksOn(actor, order);
    const now = this.clock.now();
    const around = await this.around([order]);
    const sealed = this.contacts.open(order);
    const seen = contactView(relations, order, now, this.district.orders.contactDaysAfter);
    const staff = onlooker || relations.has('coordinator') || relations.has('operator');
    const names = await this.accounts.names(
      [order.placedById, order.acceptedById, order.settledById, order.ratedById, order.followUpById].filter((n) => n !== null),
    );
    const nameOf = (accountId: number | null): string | null => (accountId === null ? null : (names.get(accountId) ?? GONE));
    // The name of staff who ordered for a caller is not private.
    const byStaff = isStaffChannel(order.channel) && sealed.placerName === names.get(order.placedById);
    const placerName = seen || byStaff ? sealed.placerName : maskName(sealed.placerName);
    const called = new Map<number, string>();
    if (order.ownerId !== null) called.set(order.ownerId, seen ? sealed.name : maskName(sealed.name));
    if (!isStaffChannel(order.channel)) called.set(order.placedById, placerName);
    const person = order.volunteerId === null ? null : (around.people.get(order.volunteerId) ?? null);
    const rater = order.ratedByPhone ? nameOf(order.ratedById) : this.raterName(order, sealed, seen !== null);
    const line: StepNames = {
      place: placerName,
      accept: nameOf(order.acceptedById),
      dispatch: person?.name ?? null,
      serve: person?.name ?? null,
      settle: nameOf(order.settledById),
      rate: rater,
    };
    return {
      ...this.row(order, actor, around),
      steps: stepsOf(order, line, now, { ratingDays: this.district.orders.ratingDays, calendar: this.clock.calendar }),
      teamName: order.teamName,
      usualMinutes: order.usualMinutes,
      plannedMinutes: order.plannedMinutes,
      plannedStartsAt: plannedStart(order).toISOString(),
      plannedEndsAt: plannedEnd(order).toISOString(),
      note: seen ? order.note : '',
      language: order.language,
      placedByName: placerName,
      contact: seen && this.contacts.answer(sealed, order.regionCode),
      destination: seen && sealed.destination !== '' ? sealed.destination : null,
      contactUntil: seen?.end?.toISOString() ?? null,
      volunteer: person && {
        id: person.id,
        name: person.name,
        star: person.star,
        number: person.number,
        phone: showsVolunteerPhone(relations, order) ? await this.volunteers.phoneOf(person.id) : null,
      },
      attendance: this.record(around.records.get(order.id), actor),
      rating:
        order.stars === null || order.ratedAt === null
          ? null
          : {
              stars: order.stars,
              words: order.ratingWords ?? '',
              at: order.ratedAt.toISOString(),
              byName: rater ?? '',
              byPhone: order.ratedByPhone,
            },
      followUp:
        order.followUpOpen || order.followUpAt !== null
          ? {
              open: order.followUpOpen,
              note: order.followUpNote,
              closedByName: nameOf(order.followUpById),
              closedAt: order.followUpAt?.toISOString() ?? null,
            }
          : null,
      reason: order.reason,
      offers: staff ? await this.offers.offersOf(order.id) : [],
      escalations: (await this.store.escalationsOf(order.id)).map(({ stage, level, regionCode, at }) => ({
        stage,
        level,
        regionName: this.regions.name(regionCode),
        at: at.toISOString(),
      })),
      history: await this.history.of(order.id, staff, called),
    };
  }

  private row(order: Order, actor: Actor, { people, records, open }: Around): OrderRow {
    const now = this.clock.now();
    const relations = relationsTo(actor, order);
    const seen = contactView(relations, order, now, this.district.orders.contactDaysAfter);
    const record = records.get(order.id);
    const facts = record ? { ...record, disputeOpen: record.dispute !== null && disputeWaits(record.dispute.state) } : null;
    return {
      id: order.id,
      number: numberOf(order),
      state: order.state,
      itemId: order.itemId,
      title: order.title,
      colour: order.colour,
      colourName: word(colourWords, order.colour),
      regionCode: order.regionCode,
      regionName: this.regions.name(order.regionCode),
      appointedAt: order.appointedAt.toISOString(),
      placedAt: order.placedAt.toISOString(),
      channel: order.channel,
      beneficiaryName: seen ? this.contacts.open(order).name : order.beneficiaryMasked,
      volunteerName: order.volunteerId === null ? null : (people.get(order.volunteerId)?.name ?? GONE),
      dueAt: order.dueAt?.toISOString() ?? null,
      overdue: isOverdue(order, now),
      escalatedLevel: order.escalatedLevel,
      openOffers: open.get(order.id) ?? 0,
      automatic: order.automatic,
      followUpOpen: order.followUpOpen,
      awaitingApproval: record?.state === 'awaitingApproval',
      stars: order.stars,
      actions: actionsOn(order, relations, facts, now),
    };
  }

  private async around(orders: readonly Order[]): Promise<Around> {
    const ids = orders.map(({ id }) => id);
    const taken = orders.flatMap(({ volunteerId }) => (volunteerId === null ? [] : [volunteerId]));
    return {
      people: await this.volunteers.byIds(taken),
      records: await this.records.byDuties('order', ids),
      open: await this.offers.openCounts(ids),
    };
  }

  private record(view: AttendanceView | undefined, actor: Actor): OrderAnswer['attendance'] {
    if (!view) return null;
    return {
      id: view.id,
      state: view.state,
      checkInAt: view.checkInAt.toISOString(),
      checkInMethod: view.checkInMethod,
      checkOutAt: view.checkOutAt?.toISOString() ?? null,
      checkOutMethod: view.checkOutMethod,
      minutes: view.minutes,
      overlapMinutes: view.overlapMinutes,
      manual: view.manual,
      enteredByName: view.enteredByName,
      reason: view.reason,
      dispute: view.dispute,
      actions: this.records.actions(view, actor),
    };
  }

  /** Name of whoever rated without staff: the person served, or whoever ordered for them. */
  private raterName({ ratedById, placedById }: Order, { name, placerName }: SealedContact, full: boolean): string | null {
    if (ratedById === null) return null;
    const by = ratedById === placedById ? placerName : name;
    return full ? by : maskName(by);
  }
}

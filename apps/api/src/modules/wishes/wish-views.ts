import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { wishStates } from '@zhiyuanhong/contracts/states';
import { District, pointRate } from '../../district.js';
import type { Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { maskName } from '../../kit/crypto/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { pointsFor } from '../ledger/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader, type VolunteerBrief } from '../volunteers/index.js';
import { contactUntil, isReachable } from './core/contact-until.js';
import { numberOf } from './core/number.js';
import { isClaimer, isOwner, relationsTo, reviewsRegion } from './core/relations.js';
import { WishHistory } from './wish-history.js';
import type { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

type Detail = OutputOf<'getWish'>;
type Row = OutputOf<'listWishes'>['items'][number];

/** Wishes as the caller may see them. */
@Injectable()
export class WishViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: WishStore,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
    private readonly history: WishHistory,
  ) {}

  async byId(id: number, actor: Actor): Promise<Detail> {
    return this.one((await this.store.byId(id))!, actor);
  }

  async one(wish: Wish, actor: Actor | null): Promise<Detail> {
    const volunteer = wish.volunteerId === null ? null : await this.volunteers.byId(wish.volunteerId);
    const owner = actor !== null && isOwner(actor, wish);
    const claimer = actor !== null && isClaimer(actor, wish);
    const reviewer = actor !== null && reviewsRegion(actor, wish);
    const days = this.district.wishes.contactDaysAfter;
    const reachable = isReachable(wish.confirmedAt, days, this.clock.now());
    const until = contactUntil(wish.confirmedAt, days);
    const party = owner || reviewer || claimer;
    return {
      ...this.row(wish, actor, volunteer),
      contact: owner || reviewer || (claimer && reachable) ? this.contact(wish) : null,
      contactUntil: claimer && until ? until.toISOString() : null,
      original: owner || reviewer ? this.store.original(wish) : null,
      volunteer:
        volunteer && (owner || reviewer)
          ? {
              id: volunteer.id,
              name: volunteer.name,
              star: volunteer.star,
              phone: reachable ? await this.volunteers.phoneOf(volunteer.id) : null,
            }
          : null,
      report: party ? wish.report : null,
      reason: party ? wish.reason : null,
      byPhone: wish.byPhone,
      history: actor && party ? await this.history.of(wish.id, { accountId: actor.accountId, reviewer }) : [],
    };
  }

  async rows(wishes: readonly Wish[], actor: Actor | null): Promise<Row[]> {
    const ids = wishes.flatMap(({ volunteerId }) => (volunteerId === null ? [] : [volunteerId]));
    const volunteers = await this.volunteers.byIds(ids);
    return wishes.map((wish) => this.row(wish, actor, volunteers.get(wish.volunteerId ?? 0) ?? null));
  }

  /** Staff see the volunteer's name; others see it masked, once the wish is confirmed. */
  private nameOf({ name }: VolunteerBrief, staff: boolean, confirmed: boolean): string | null {
    if (staff) return name;
    return confirmed ? maskName(name) : null;
  }

  private row(wish: Wish, actor: Actor | null, volunteer: VolunteerBrief | null): Row {
    const mine = actor && isOwner(actor, wish) ? 'wisher' : actor && isClaimer(actor, wish) ? 'volunteer' : null;
    const confirmed = wish.state === 'confirmed';
    const waits = wish.state === 'claimed' || wish.state === 'fulfilled';
    // Before the review there is only the wisher's text, for those who may read it.
    const words = wish.title === '' && actor && (isOwner(actor, wish) || reviewsRegion(actor, wish)) ? this.store.original(wish) : wish;
    return {
      id: wish.id,
      number: numberOf(wish.id),
      state: wish.state,
      title: words.title,
      words: words.words,
      category: wish.category,
      categoryName: this.district.categories.find(({ code }) => code === wish.category)?.name ?? wish.category,
      regionName: this.regions.name(wish.regionCode),
      postedAt: wish.postedAt.toISOString(),
      minutes: wish.minutes,
      points: wish.points ?? this.pointsOf(wish),
      dueAt: wish.dueAt?.toISOString() ?? null,
      overdue: waits && wish.dueAt !== null && wish.dueAt <= this.clock.now(),
      volunteerName: volunteer && this.nameOf(volunteer, actor !== null && reviewsRegion(actor, wish), confirmed),
      thanks: confirmed ? wish.thanks : null,
      stars: confirmed ? wish.stars : null,
      confirmedAt: wish.confirmedAt?.toISOString() ?? null,
      mine,
      actions: actionsFor(wishStates, wish.state, relationsTo(actor, wish)),
    };
  }

  private contact(wish: Wish): NonNullable<Detail['contact']> {
    return { ...this.store.contact(wish), regionCode: wish.regionCode, regionName: this.regions.name(wish.regionCode) };
  }

  /** Points for the assessed minutes alone; with a rest carried from other services it may be one more. */
  private pointsOf({ minutes, category }: Wish): number | null {
    return minutes === null ? null : pointsFor(minutes, pointRate(this.district, category) / 100, 0).points;
  }
}

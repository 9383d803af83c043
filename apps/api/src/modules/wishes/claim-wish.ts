import { adultAge } from '@zhiyuanhong/contracts/limits';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { District } from '../../district.js';
import type { Actor } from '../../kit/access/index.js';
import { Clock, shanghaiDay, startOfShanghaiDay } from '../../kit/clock/index.js';
import { isSamePhone } from '../../kit/crypto/index.js';
import { insert } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { ageAt, SamePersons, VolunteerReader } from '../volunteers/index.js';
import { daysAfter } from './core/deadlines.js';
import { isClaimer, wallStates } from './core/relations.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import { Wish, WishClaim } from './wish.entity.js';
import { WishStore } from './wish.store.js';

/** 认领: exactly one volunteer claims a wish, and may give it back without penalty. */
@Injectable()
export class ClaimWish {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly outbox: Outbox,
    private readonly volunteers: VolunteerReader,
    private readonly persons: SamePersons,
    private readonly store: WishStore,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
  ) {}

  async claim({ actor, params }: Call<'claimWish'>): Promise<Answer<'claimWish'>> {
    await this.moves.change(actor, params.wishId, async (wish, em) => {
      if (isClaimer(actor, wish)) return;
      await this.refuseUnfit(actor, wish);
      if (wish.state !== 'open' && wallStates.includes(wish.state)) throw new AppError('WISH_TAKEN');
      await this.take(em, wish, actor);
    });
    return this.views.byId(params.wishId, actor);
  }

  async release({ actor, params, body }: Call<'releaseWish'>): Promise<Answer<'releaseWish'>> {
    const { reason } = body;
    await this.moves.change(actor, params.wishId, async (wish) => {
      const { id, volunteerId } = wish;
      const dueAt = daysAfter(this.clock.now(), this.district.wishes.openDays);
      const patch = { volunteerId: null, claimedAt: null, report: null, dueAt, overdueTold: false };
      await this.moves.move(wish, 'release', actor, { reason, patch, data: { volunteerId } });
      if (volunteerId !== null && !isClaimer(actor, wish)) await this.outbox.add('wish.takenBack', { id, volunteerId, reason });
    });
    return this.views.byId(params.wishId, actor);
  }

  /** Wishes are fulfilled at somebody's home, so by adults only, and nobody is paid for a wish of their own. @throws OWN_WISH, TOO_YOUNG */
  private async refuseUnfit(actor: Actor, wish: Wish): Promise<void> {
    const volunteer = await this.volunteers.byId(actor.volunteerId ?? 0);
    if (!volunteer) throw new AppError('NOT_A_VOLUNTEER');
    const samePhone = isSamePhone(await this.volunteers.phoneOf(volunteer.id), this.store.contact(wish).phone);
    if (samePhone || (await this.persons.are(actor.accountId, wish.ownerId))) throw new AppError('OWN_WISH');
    if (ageAt(volunteer.birthDate, shanghaiDay(this.clock.now())) < adultAge) throw new AppError('TOO_YOUNG', { minAge: adultAge });
  }

  private claimsToday(em: EntityManager, { accountId }: Actor): Promise<number> {
    return em.countBy(WishClaim, { accountId, claimedAt: MoreThanOrEqual(startOfShanghaiDay(shanghaiDay(this.clock.now()))) });
  }

  private async take(em: EntityManager, wish: Wish, actor: Actor): Promise<void> {
    const volunteerId = actor.volunteerId!;
    const { maxClaimedAtOnce: limit, maxClaimsPerDay, fulfilDays } = this.district.wishes;
    await this.store.hold(em, 'volunteer', volunteerId);
    if ((await this.claimsToday(em, actor)) >= maxClaimsPerDay) throw new AppError('TOO_MANY_CLAIMS', { limit: maxClaimsPerDay });
    if ((await em.countBy(Wish, { volunteerId, state: 'claimed' })) >= limit) throw new AppError('TOO_MANY_OPEN', { what: 'wish', limit });
    const claimedAt = this.clock.now();
    const patch = { volunteerId, claimedAt, dueAt: daysAfter(claimedAt, fulfilDays), overdueTold: false };
    await insert(em, WishClaim, { wishId: wish.id, accountId: actor.accountId, claimedAt });
    await this.moves.move(wish, 'claim', actor, { patch, data: { volunteerId } });
  }
}

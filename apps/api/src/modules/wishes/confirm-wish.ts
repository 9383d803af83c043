import { Injectable } from '@nestjs/common';
import { District, pointRate } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { personalDataIn } from '../../kit/crypto/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Ledger } from '../ledger/index.js';
import { SamePersons } from '../volunteers/index.js';
import { isOwner, relationsTo, reviewsRegion } from './core/relations.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import type { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

/**
 * 确认并致谢: the wish has come true; the assessed hours and their points are paid once. By phone 电话确认, not by the reviewer who assessed the
 * hours.
 */
@Injectable()
export class ConfirmWish {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly ledger: Ledger,
    private readonly store: WishStore,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
    private readonly persons: SamePersons,
  ) {}

  async run({ actor, params, body }: Call<'confirmWish'>): Promise<Answer<'confirmWish'>> {
    await this.moves.change(actor, params.wishId, async (wish) => {
      const relations = relationsTo(actor, wish);
      if (!relations.has('owner') && !relations.has('secondReviewer'))
        throw new AppError(reviewsRegion(actor, wish) ? 'OWN_ENTRY' : 'FORBIDDEN');
      const { volunteerIds } = await this.persons.of(actor.accountId);
      if (wish.volunteerId !== null && volunteerIds.includes(wish.volunteerId)) throw new AppError('OWN_ENTRY');
      const found = personalDataIn([body.thanks], this.store.contact(wish));
      if (found) throw new AppError('PERSONAL_DATA', { found });
      const { volunteerId, minutes } = wish;
      // In any other state `move` refuses below, and nothing is paid.
      const points = wish.state === 'fulfilled' && volunteerId !== null ? await this.pay(wish, volunteerId) : 0;
      const byPhone = !isOwner(actor, wish);
      const { stars, thanks } = body;
      await this.moves.move(wish, 'confirm', actor, {
        patch: { points, stars, thanks: thanks || null, confirmedAt: this.clock.now(), byPhone, dueAt: null },
        data: { volunteerId, minutes, points, byPhone },
      });
    });
    return this.views.byId(params.wishId, actor);
  }

  private async pay({ id, title, category, minutes, fulfilledAt }: Wish, volunteerId: number): Promise<number> {
    const { points } = await this.ledger.payService({
      volunteerId,
      minutes: minutes ?? 0,
      pointsPerHour: pointRate(this.district, category) / 100,
      serviceDate: shanghaiDay(fulfilledAt ?? this.clock.now()),
      text: `微心愿“${title}”`,
      subject: 'wish',
      id,
    });
    return points;
  }
}

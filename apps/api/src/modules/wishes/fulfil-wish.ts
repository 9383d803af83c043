import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { daysAfter } from './core/deadlines.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';

/** The volunteer reports a claimed wish as fulfilled; the wisher sends it back or withdraws it. */
@Injectable()
export class FulfilWish {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
  ) {}

  async fulfil({ actor, params, body }: Call<'fulfilWish'>): Promise<Answer<'fulfilWish'>> {
    const fulfilledAt = this.clock.now();
    const dueAt = daysAfter(fulfilledAt, this.district.wishes.confirmDays);
    await this.moves.change(actor, params.wishId, (wish) =>
      this.moves.move(wish, 'fulfil', actor, { patch: { report: body.words, fulfilledAt, dueAt, overdueTold: false } }),
    );
    return this.views.byId(params.wishId, actor);
  }

  /** Sends the wish back as not yet fulfilled; the volunteer gets a new deadline. */
  async sendBack({ actor, params, body }: Call<'sendBackWish'>): Promise<Answer<'sendBackWish'>> {
    const dueAt = daysAfter(this.clock.now(), this.district.wishes.fulfilDays);
    await this.moves.change(actor, params.wishId, (wish) =>
      this.moves.move(wish, 'sendBack', actor, { reason: body.reason, patch: { fulfilledAt: null, dueAt, overdueTold: false } }),
    );
    return this.views.byId(params.wishId, actor);
  }

  async withdraw({ actor, params, body }: Call<'withdrawWish'>): Promise<Answer<'withdrawWish'>> {
    await this.moves.change(actor, params.wishId, (wish) =>
      this.moves.move(wish, 'withdraw', actor, { reason: body.reason, patch: { dueAt: null } }),
    );
    return this.views.byId(params.wishId, actor);
  }
}

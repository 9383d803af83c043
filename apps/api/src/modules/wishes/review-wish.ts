import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { isSameAccount, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { personalDataIn } from '../../kit/crypto/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { reviewsRegion } from './core/relations.js';
import { daysAfter } from './core/deadlines.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import type { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

/** 审核与时数评估: the text for the wall, and the minutes that the wish will pay. Nobody reviews their own wish. */
@Injectable()
export class ReviewWish {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: WishStore,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
  ) {}

  async run({ actor, params, body }: Call<'reviewWish'>): Promise<Answer<'reviewWish'>> {
    await this.moves.change(actor, params.wishId, (wish) => this.decide(wish, actor, body));
    return this.views.byId(params.wishId, actor);
  }

  private async decide(wish: Wish, actor: Actor, body: Call<'reviewWish'>['body']): Promise<void> {
    if (isSameAccount(actor, wish.ownerId)) throw new AppError(reviewsRegion(actor, wish) ? 'OWN_ENTRY' : 'FORBIDDEN');
    if (body.decision === 'return') return this.moves.move(wish, 'return', actor, { reason: body.reason });
    const { title, words, minutes } = body;
    // Reviewers of other regions, whom `move` refuses below, learn nothing about the contact.
    const found = reviewsRegion(actor, wish) ? personalDataIn([title, words], this.store.contact(wish)) : null;
    if (found) throw new AppError('PERSONAL_DATA', { found });
    const dueAt = daysAfter(this.clock.now(), this.district.wishes.openDays);
    await this.moves.move(wish, 'approve', actor, {
      patch: { title, words, minutes, assessedBy: actor.accountId, dueAt, overdueTold: false },
      data: { minutes },
    });
  }
}

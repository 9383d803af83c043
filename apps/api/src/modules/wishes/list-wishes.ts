import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { holdsRole, reachOf, under, within, type Actor } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { andWhere, Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Accounts } from '../identity/index.js';
import { overdueAt } from './core/deadlines.js';
import { relationsTo, wallStates } from './core/relations.js';
import { WishQueue } from './queue.js';
import { REVEAL } from './wish-history.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import { Wish } from './wish.entity.js';

type Find = SelectQueryBuilder<Wish>;

/** Lists the wall 心愿墙, and wishes of wisher, volunteer or staff. */
@Injectable()
export class ListWishes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queue: WishQueue,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ actor, query }: Call<'listWishes'>): Promise<Answer<'listWishes'>> {
    const { page, pageSize, as, state, category, regionCode, overdue, queue, q } = query;
    const find = this.db.em.createQueryBuilder(Wish, 'w');
    if (as === 'wall') find.where('w.state IN (:...wall)', { wall: wallStates });
    else this.restrictTo(find, as, actor);
    if (state) find.andWhere('w.state = :state', { state });
    if (category) find.andWhere('w.category = :category', { category });
    if (regionCode) andWhere(find, under(regionCode, 'w.regionCode'));
    if (overdue) andWhere(find, overdueAt(this.clock.now()));
    if (queue) andWhere(find, this.queue.condition(queue, actor));
    // Wishes cannot be searched before their review, because their text is encrypted.
    if (q) find.andWhere('(INSTR(w.title, :q) > 0 OR INSTR(w.words, :q) > 0)', { q });
    // Staff see the longest waiting first.
    const order = as === 'staff' && (state === 'posted' || overdue || queue) ? 'ASC' : 'DESC';
    find.orderBy('w.postedAt', order).addOrderBy('w.id', order);
    const [rows, total] = await find
      .skip((page - 1) * pageSize)
      .take(pageSize)
      .getManyAndCount();
    return { items: await this.views.rows(rows, unrestricted(actor)), total, page, pageSize };
  }

  /** When staff read phone and address, it is written to the audit trail. */
  async one({ actor: caller, params }: Call<'getWish'>): Promise<Answer<'getWish'>> {
    const actor = unrestricted(caller);
    const wish = await this.moves.see(actor, params.wishId);
    const shown = await this.views.one(wish, actor);
    if (actor && relationsTo(actor, wish).has('reviewer')) {
      const by = await this.accounts.signature(actor);
      const line = { actor: by, action: REVEAL, subject: 'wish', subjectId: wish.id, regionCode: wish.regionCode };
      await this.audit.look({ ...line, data: { what: 'contact' } });
    }
    return shown;
  }

  private restrictTo(find: Find, as: 'wisher' | 'volunteer' | 'staff', actor: Actor | null): void {
    if (!actor) throw new AppError('NOT_LOGGED_IN');
    if (actor.restriction) throw new AppError(actor.restriction.code);
    if (as === 'wisher') find.where('w.ownerId = :owner', { owner: actor.accountId });
    else if (as === 'volunteer') {
      if (actor.volunteerId === null) throw new AppError('NOT_A_VOLUNTEER');
      find.where('w.volunteerId = :volunteer', { volunteer: actor.volunteerId });
    } else {
      if (!holdsRole(actor, 'reviewer')) throw new AppError('FORBIDDEN');
      andWhere(find, within(reachOf(actor, ['reviewer']), { region: 'w.regionCode' }));
    }
  }
}

/** A token that is restricted to a few endpoints counts as not logged in. */
const unrestricted = (actor: Actor | null): Actor | null => (actor?.restriction ? null : actor);

import { Injectable } from '@nestjs/common';
import { wishStates } from '@zhiyuanhong/contracts/states';
import { In } from 'typeorm';
import { District } from '../../district.js';
import { Clock } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Accounts } from '../identity/index.js';
import { RegionTree } from '../regions/index.js';
import { isOwner } from './core/relations.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

type Input = Call<'postWish'>['body'];

/** 许愿: posts a wish, or edits one that was returned. */
@Injectable()
export class PostWish {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly lifecycles: Lifecycles,
    private readonly store: WishStore,
    private readonly moves: WishMoves,
    private readonly views: WishViews,
    private readonly accounts: Accounts,
  ) {}

  async post({ actor, body }: Call<'postWish'>): Promise<Answer<'postWish'>> {
    const columns = this.columns(body);
    const ownerId = actor.accountId;
    const limit = this.district.wishes.maxOpenPerAccount;
    const by = await this.accounts.signature(actor);
    const id = await this.tx.run(async (em) => {
      await this.store.hold(em, 'account', ownerId);
      const open = await em.countBy(Wish, { ownerId, state: In(['posted', 'returned', 'open', 'claimed', 'fulfilled']) });
      if (open >= limit) throw new AppError('TOO_MANY_OPEN', { what: 'wish', limit });
      const row = { ...columns, ownerId, title: '', words: '', postedAt: this.clock.now() };
      const audit = { regionCode: columns.regionCode, data: { as: 'owner', category: columns.category } };
      return this.lifecycles.create(wishStates, { entity: Wish, birth: 'post', row, actor: by, audit });
    });
    return this.views.byId(id, actor);
  }

  async update({ actor, params, body }: Call<'updateWish'>): Promise<Answer<'updateWish'>> {
    await this.moves.change(actor, params.wishId, async (wish) => {
      if (!isOwner(actor, wish)) throw new AppError('FORBIDDEN');
      await this.moves.move(wish, 'resubmit', actor, { patch: { ...this.columns(body), postedAt: this.clock.now() } });
    });
    return this.views.byId(params.wishId, actor);
  }

  /** @throws CATEGORY_UNKNOWN, REGION_UNKNOWN (also for regions outside the district, where nobody could review it) */
  private columns({ category, contact, ...original }: Input): Pick<Wish, 'category' | 'regionCode' | 'originalSealed' | 'contactSealed'> {
    if (!this.district.categories.some(({ code }) => code === category)) throw new AppError('CATEGORY_UNKNOWN', { category });
    const { code } = this.regions.require(contact.regionCode);
    if (!this.regions.isUnder(code, this.regions.root.code)) throw new AppError('REGION_UNKNOWN', { code });
    return { category, regionCode: code, ...this.store.seal(original, contact) };
  }
}

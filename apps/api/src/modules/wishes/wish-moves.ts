import { Injectable } from '@nestjs/common';
import { wishStates, type ActionOf } from '@zhiyuanhong/contracts/states';
import type { EntityManager } from 'typeorm';
import { findVisible, type Actor } from '../../kit/access/index.js';
import { personalDataIn } from '../../kit/crypto/index.js';
import { hold, Tx } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Accounts } from '../identity/index.js';
import { maySee, relationsTo, type WishRelation } from './core/relations.js';
import { Wish } from './wish.entity.js';
import { WishStore } from './wish.store.js';

export type WishAction = ActionOf<typeof wishStates>;
export interface WishMove {
  readonly reason?: string | null;
  readonly patch?: Partial<Omit<Wish, 'id' | 'state'>>;
  /** Details for the audit trail, without personal data. */
  readonly data?: Record<string, unknown>;
}

/** Finds a wish that the actor may see, and moves it along its life-cycle. */
@Injectable()
export class WishMoves {
  constructor(
    private readonly tx: Tx,
    private readonly store: WishStore,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: Accounts,
  ) {}

  /** @throws NOT_FOUND also for a wish that the actor may not see */
  see(actor: Actor | null, id: number): Promise<Wish> {
    return findVisible('wish', this.store.byId(id), (wish) => maySee(actor, wish));
  }

  /**
   * Locks the wish while `fn` changes it, all or nothing, so that calls at the same time are handled one after the other; otherwise a late
   * call of a former volunteer could end the claim of the next.
   */
  change(actor: Actor, id: number, fn: (wish: Wish, em: EntityManager) => Promise<void>): Promise<void> {
    return this.tx.run(async (em) => {
      await hold(em, Wish, { id });
      await fn(await this.see(actor, id), em);
    });
  }

  /** @throws FORBIDDEN, ACTION_NOT_PERMITTED, STATE_CHANGED, PERSONAL_DATA (in the reason) */
  async move(wish: Wish, action: WishAction, actor: Actor | null, { reason, patch, data }: WishMove = {}): Promise<void> {
    // The reason is shown to the other side and stays in the audit trail for ever.
    const found = reason ? personalDataIn([reason], this.store.contact(wish)) : null;
    if (found) throw new AppError('PERSONAL_DATA', { found });
    const relations: Set<WishRelation> = actor ? relationsTo(actor, wish) : new Set(['system'] as const);
    const as = wishStates.transitions[action].who.find((who: WishRelation) => relations.has(who)) ?? null;
    await this.lifecycles.transition(wishStates, {
      entity: Wish,
      id: wish.id,
      action,
      relations,
      actor: actor && (await this.accounts.signature(actor)),
      reason: reason ?? null,
      patch: { ...patch, reason: reason ?? null },
      audit: { regionCode: wish.regionCode, data: { as, ...data } },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { Audit } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import { ServiceItems } from '../../services/index.js';
import { isOwner, relationsTo } from '../core/relations.js';
import { OrderAccess } from '../order-access.js';
import { OrderMoves } from '../order-moves.js';
import { OrderViews } from '../reading/order-views.js';
import { Order } from '../order.entity.js';
import { OrderStore } from '../order.store.js';

/** 评单: the owner rates the service, or staff who asked by phone; a bad rating opens a follow-up 回访. */
@Injectable()
export class RateOrder {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly audit: Audit,
    private readonly items: ServiceItems,
    private readonly access: OrderAccess,
    private readonly store: OrderStore,
    private readonly moves: OrderMoves,
    private readonly views: OrderViews,
    private readonly accounts: Accounts,
  ) {}

  async rate({ actor, params, body }: Call<'rateOrder'>): Promise<Answer<'rateOrder'>> {
    const order = await this.access.as(actor, params.orderId, ['owner', 'operator', 'coordinator']);
    const { stars, words } = body;
    await this.tx.run(async (em) => {
      await this.moves.move(order, 'rate', {
        relations: relationsTo(actor, order),
        actor,
        patch: {
          stars,
          ratingWords: words,
          ratedAt: this.clock.now(),
          ratedById: actor.accountId,
          ratedByPhone: !isOwner(actor, order),
          followUpOpen: stars <= this.district.orders.badRatingStars,
        },
      });
      await this.items.countRating(em, order.itemId, stars);
    });
    return this.views.one(order.id, actor);
  }

  async followUp({ actor, params, body }: Call<'closeFollowUp'>): Promise<Answer<'closeFollowUp'>> {
    const { id } = await this.access.asCoordinator(actor, params.orderId);
    const by = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      const { followUpOpen, state, regionCode, organisationId } = await this.store.hold(em, id);
      if (!followUpOpen) throw new AppError('STATE_CHANGED', { state, of: 'order' });
      const closed = { followUpOpen: false, followUpNote: body.note, followUpById: actor.accountId, followUpAt: this.clock.now() };
      await em.update(Order, { id }, closed);
      const line = { action: 'order.closeFollowUp', subject: 'order', subjectId: id, regionCode, organisationId };
      await this.audit.write({ actor: by, ...line, reason: body.note });
    });
    return this.views.one(id, actor);
  }
}

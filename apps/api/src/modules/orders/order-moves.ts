import { Injectable } from '@nestjs/common';
import { orderStates, type ActionOf } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import type { AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { personalDataIn } from '../../kit/crypto/index.js';
import { Tx } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Accounts } from '../identity/index.js';
import { Contacts } from './placing/contacts.js';
import { isEscalated, limitOf } from './core/limits.js';
import type { OrderRelation } from './core/relations.js';
import { Escalations } from './limits/escalations.js';
import { Order, type OrderState } from './order.entity.js';
import { OrderOffers } from './order-offers.js';
import { OrderStore } from './order.store.js';

export type OrderAction = ActionOf<typeof orderStates>;
export interface OrderMove {
  /** The actor's relations to the order. */
  readonly relations: Iterable<OrderRelation>;
  /** Null for the system. */
  readonly actor: AuditActor;
  readonly reason?: string | null;
  /** Columns that change with the state, e.g. `volunteerId` of an `assign`. */
  readonly patch?: Partial<Omit<Order, 'id' | 'state' | 'step'>>;
  /** The state that the actor saw: if it has changed since, the move is refused. */
  readonly seen?: OrderState;
  /** When it happened, if it is noticed later; the next limit starts then. */
  readonly at?: Date;
}

/** Moves orders along their life-cycle: each stage that is entered is a new step with its own limit. */
@Injectable()
export class OrderMoves {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: OrderStore,
    private readonly lifecycles: Lifecycles,
    private readonly escalations: Escalations,
    private readonly offers: OrderOffers,
    private readonly contacts: Contacts,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Takes one action, in the open transaction or in one of its own. Returns the changed order.
   * @throws NOT_FOUND, FORBIDDEN, REASON_REQUIRED, ACTION_NOT_PERMITTED, STATE_CHANGED, PERSONAL_DATA (in the reason)
   */
  async move(
    { id }: Pick<Order, 'id'>,
    action: OrderAction,
    { relations, actor, reason = null, patch = {}, seen, at }: OrderMove,
  ): Promise<Order> {
    return this.tx.run(async (em) => {
      const order = await this.store.hold(em, id);
      if (seen !== undefined && order.state !== seen) throw new AppError('STATE_CHANGED', { state: order.state, of: 'order' });
      // The reason is read by people who must not know who is served, and stays in the audit trail for ever.
      const found = reason === null ? null : personalDataIn([reason], this.contacts.open(order));
      if (found) throw new AppError('PERSONAL_DATA', { found });
      const now = this.clock.now();
      await this.escalations.raise(em, order, at ?? now);
      const by = await this.accounts.signature(actor);
      await this.lifecycles.transition(orderStates, {
        entity: Order,
        id,
        action,
        relations: new Set(relations),
        actor: by,
        reason,
        patch: { ...this.entering(order, action, by, at ?? now), ...(givesUp.includes(action) && { reason }), ...patch },
        audit: { regionCode: order.regionCode, organisationId: order.organisationId, data: { step: order.step } },
      });
      if (order.state === 'accepted') await this.offers.withdrawOpen(id, action);
      return (await this.store.byId(id))!;
    });
  }

  /** Limit and first escalation of an order that enters this state now. */
  begin(
    state: OrderState,
    order: Pick<Order, 'appointedAt' | 'limits' | 'hours'>,
    now: Date,
  ): Pick<Order, 'dueAt' | 'nextEscalationAt' | 'escalatedLevel'> {
    const dueAt = limitOf(state, order, now, { ratingDays: this.district.orders.ratingDays, calendar: this.clock.calendar });
    return { dueAt, nextEscalationAt: isEscalated(state) ? dueAt : null, escalatedLevel: 0 };
  }

  private entering(order: Order, action: OrderAction, by: AuditActor, now: Date): Partial<Omit<Order, 'id' | 'state'>> {
    const to: OrderState = orderStates.transitions[action].to;
    const limited = isEscalated(order.state) && to !== order.state && !givesUp.includes(action);
    return {
      step: order.step + 1,
      ...this.begin(to, order, now),
      ...(limited && {
        stagesDone: order.stagesDone + 1,
        stagesLate: order.stagesLate + Number(order.dueAt !== null && now > order.dueAt),
      }),
      ...stamps(action, to, by, now),
    };
  }
}

/** Actions that leave a stage without completing it. */
const givesUp: readonly OrderAction[] = ['reject', 'cancel', 'expire', 'annul', 'giveBack', 'takeBack', 'resume'];

function stamps(action: OrderAction, to: OrderState, by: AuditActor, now: Date): Partial<Omit<Order, 'id' | 'state'>> {
  if (action === 'accept') return { acceptedAt: now, acceptedById: by?.accountId ?? null };
  if (action === 'giveBack' || action === 'takeBack') return { volunteerId: null, dispatchedAt: null };
  if (to === 'dispatched') return { dispatchedAt: now };
  if (to === 'serving') return { startedAt: now };
  if (to === 'served') return { finishedAt: now };
  if (to === 'settled') return { settledAt: now, settledById: by?.accountId ?? null };
  return orderStates.ends.some((end) => end === to) ? { endedAt: now } : {};
}

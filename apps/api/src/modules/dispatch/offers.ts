import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import { offerStates, type ActionOf, type orderStates, type WhoOf } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { isDuplicateKey } from '../../kit/db/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { OrderOffers, type OfferSource, type Order } from '../orders/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { answerBy } from './core/answer-by.js';
import { withdrawnBecause } from './core/words.js';
import { DispatchOffer } from './offer.entity.js';
import { OfferStore } from './offer.store.js';

export interface Sending {
  readonly volunteerIds: readonly number[];
  /** Who sends them; null for the automatic mode. */
  readonly by: AuditActor;
  /** Minutes to answer; the district's setting when absent. */
  readonly answerMinutes?: number | undefined;
}

/** Makes and ends offers, always of an order that the transaction has locked. */
@Injectable()
export class Offers implements OfferSource, OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly port: OrderOffers,
    private readonly store: OfferStore,
    private readonly lifecycles: Lifecycles,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly volunteers: VolunteerReader,
  ) {}

  onModuleInit(): void {
    this.port.register(this);
  }

  /** Offers the locked order to these volunteers; one who already has an offer of this round keeps it. Returns the number of new offers. */
  async send(order: Order, { volunteerIds, by, answerMinutes }: Sending): Promise<number> {
    const now = this.clock.now();
    const until = answerBy(now, answerMinutes ?? this.district.orders.answerMinutes, order.appointedAt);
    const { regionCode, organisationId } = order;
    const sent: number[] = [];
    for (const volunteerId of new Set(volunteerIds)) {
      const row = {
        orderId: order.id,
        step: order.step,
        volunteerId,
        offeredAt: now,
        answerBy: until,
        automatic: by === null,
        offeredById: by?.accountId ?? null,
      };
      const audit = { regionCode, organisationId, data: { orderId: order.id } };
      const born = { entity: DispatchOffer, birth: 'made', row, actor: by, audit } as const;
      const id = await this.lifecycles.create(offerStates, born).catch((error: unknown) => {
        if (isDuplicateKey(error)) return null;
        throw error;
      });
      if (id !== null) sent.push(volunteerId);
    }
    if (sent.length > 0)
      await this.audit.write({
        actor: by,
        action: 'order.offer',
        subject: 'order',
        subjectId: order.id,
        regionCode,
        organisationId,
        data: { step: order.step, volunteerIds: sent, automatic: by === null, answerBy: until.toISOString() },
      });
    return sent.length;
  }

  /** Takes one action on an offer of a locked order. @throws the errors of `Lifecycles.transition` */
  async move(
    { id }: DispatchOffer,
    action: ActionOf<typeof offerStates>,
    { as, actor, reason = null }: { as: WhoOf<typeof offerStates>; actor: AuditActor; reason?: string | null },
  ): Promise<void> {
    const answeredAt = as === 'volunteer' ? this.clock.now() : null;
    const patch = { answeredAt, reason };
    await this.lifecycles.transition(offerStates, { entity: DispatchOffer, id, action, relations: new Set([as]), actor, reason, patch });
  }

  /**
   * Tells the coordinators when the locked order still needs a volunteer and nobody can accept any more. In the automatic mode others are
   * asked first.
   */
  async noticeIfStuck(order: Order): Promise<void> {
    if (order.state !== 'accepted' || order.automatic) return;
    if ((await this.store.openOf(order.id)).length === 0) await this.stuck(order);
  }

  /** Sends the message once for each round, and again after more volunteers were asked in it. */
  async stuck({ id: orderId, step }: Order): Promise<void> {
    const asked = (await this.store.ofOrder(orderId)).filter((offer) => offer.step === step);
    const key = `dispatch.stuck:${orderId}:${step}:${asked.at(-1)?.id ?? 0}`;
    await this.outbox.add('dispatch.stuck', { orderId, asked: asked.length > 0 }, { key });
  }

  async withdrawOpen(orderId: number, action: ActionOf<typeof orderStates>): Promise<void> {
    const reason = withdrawnBecause(action);
    for (const offer of await this.store.openOf(orderId)) await this.move(offer, 'withdraw', { as: 'system', actor: null, reason });
  }

  async offersOf(orderId: number): Promise<OrderAnswer['offers']> {
    const offers = await this.store.ofOrder(orderId);
    const people = await this.volunteers.byIds(offers.map(({ volunteerId }) => volunteerId));
    return offers.map((offer) => ({
      id: offer.id,
      orderId,
      volunteerId: offer.volunteerId,
      volunteerName: people.get(offer.volunteerId)?.name ?? '已注销',
      state: offer.state,
      offeredAt: offer.offeredAt.toISOString(),
      answerBy: offer.answerBy.toISOString(),
      answeredAt: offer.answeredAt?.toISOString() ?? null,
      reason: offer.reason,
      automatic: offer.automatic,
    }));
  }

  openCounts(orderIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.store.openCounts(orderIds);
  }
}
